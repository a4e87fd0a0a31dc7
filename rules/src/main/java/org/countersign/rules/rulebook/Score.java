package org.countersign.rules.rulebook;

import org.countersign.domain.decision.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * A model's prediction as rules see it. Without a score, {@code available} is false, value and confidence are null and
 * {@code why} says what happened.
 */
public record Score(
        String model,
        boolean available,
        @Nullable Double value,
        @Nullable Double confidence,
        @Nullable String version,
        @Nullable String why) {

    static Score of(Prediction prediction) {
        if (prediction instanceof Prediction.Scored scored) {
            return new Score(scored.model(), true, scored.value(), scored.confidence(), scored.version(), null);
        }
        Prediction.Unavailable silent = (Prediction.Unavailable) prediction;
        return new Score(silent.model(), false, null, null, null, silent.why());
    }
}
