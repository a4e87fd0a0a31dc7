package org.countersign.domain.decision;

import java.util.List;

/** What a model says, as a fact for the rules. Silence is a fact too: a rule set must say what happens then. */
public sealed interface Prediction {

    String model();

    /** Word for the rules: is there a score at all? */
    default boolean available() {
        return this instanceof Scored;
    }

    /**
     * A score. {@code value} and {@code confidence} lie in [0, 1]; {@code base} plus the sum of the contributions is the
     * value.
     */
    record Scored(
            String model, String version, double value, double confidence, double base, List<Attribution> attributions)
            implements Prediction {
        public Scored {
            attributions = List.copyOf(attributions);
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("value: must lie in 0..1, but is " + value);
            }
        }
    }

    /** No score, and why: {@code missing}, {@code failed: ...}, {@code suspended}, ... */
    record Unavailable(String model, String why) implements Prediction {}
}
