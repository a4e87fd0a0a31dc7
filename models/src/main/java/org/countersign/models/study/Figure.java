package org.countersign.models.study;

import org.countersign.models.evaluation.Ranking;

/** A measure of how good scores are; more is better. */
public enum Figure {
    AUC("AUC"),
    AVERAGE_PRECISION("PR-AUC(AP)"),
    F1("F1@0.5");

    private final String label;

    Figure(String label) {
        this.label = label;
    }

    /** As the published figures name it. */
    public String label() {
        return label;
    }

    public double of(Ranking ranking) {
        return switch (this) {
            case AUC -> ranking.auc();
            case AVERAGE_PRECISION -> ranking.averagePrecision();
            case F1 -> ranking.f1();
        };
    }
}
