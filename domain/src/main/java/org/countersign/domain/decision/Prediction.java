package org.countersign.domain.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model says, as a fact for the rules. Silence is a fact too: a rule set must say what happens then. */
public sealed interface Prediction {

    /** What base and contributions of a score are counted in where they are no parts of the value itself. */
    String LOG_ODDS = "log-odds";

    String model();

    /** Word for the rules: is there a score at all? */
    default boolean available() {
        return this instanceof Scored;
    }

    /**
     * A score. {@code value} and {@code confidence} lie in [0, 1]; {@code base} plus the sum of the contributions is the
     * value.
     *
     * @param confidence how far the model agrees with itself; null where it is no model of many voices
     * @param unit {@link #LOG_ODDS} where base and contributions add up to the logarithm of the value's odds; null where
     *     they add up to the value itself
     */
    record Scored(
            String model,
            String version,
            double value,
            @Nullable Double confidence,
            double base,
            List<Attribution> attributions,
            @Nullable String unit)
            implements Prediction {
        /** One whose contributions add up to the value itself. */
        public Scored(
                String model,
                String version,
                double value,
                @Nullable Double confidence,
                double base,
                List<Attribution> attributions) {
            this(model, version, value, confidence, base, attributions, null);
        }

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
