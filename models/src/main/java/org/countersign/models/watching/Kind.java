package org.countersign.models.watching;

import java.util.Locale;

/** What is held against what a model knows. */
public enum Kind {
    /** One feature; beyond its bound it is told, and takes the model out of service only together with others. */
    INPUT,
    /** All features, each as important as it is to the model. */
    INPUTS,
    /** The scores. */
    OUTPUT,
    /** What was said beside what came true. */
    CALIBRATION,
    /** How often it happens. */
    OUTCOME,
    /** How well it ranks, beside the naive way to rank. */
    ACCURACY,
    /** How it treats groups of people; people answer for that, unless they have it suspend by itself. */
    FAIRNESS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a model goes out of service by itself when this is beyond its bound. */
    public boolean suspends() {
        return this != INPUT && this != FAIRNESS;
    }
}
