package org.countersign.webapp.oversight;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Prediction.Scored;
import org.jspecify.annotations.Nullable;

/** The scores behind the tasks of a list. A decision never changes, so its score is read once and kept a while. */
final class Scores {

    private static final int KEPT = 5_000;
    static final Score NONE = new Score(null, null);

    /** A model's value and confidence, if a model spoke. */
    record Score(@Nullable Double value, @Nullable Double confidence) {}

    private final Function<String, Optional<Decision>> decisions;
    private final Map<String, Score> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Score> eldest) {
            return size() > KEPT;
        }
    });

    Scores(Function<String, Optional<Decision>> decisions) {
        this.decisions = decisions;
    }

    Score of(@Nullable String decisionId) {
        return decisionId == null ? NONE : known.computeIfAbsent(decisionId, this::read);
    }

    private Score read(String decisionId) {
        return decisions.apply(decisionId).stream()
                .flatMap(d -> d.predictions().stream())
                .filter(Scored.class::isInstance)
                .map(Scored.class::cast)
                .map(s -> new Score(s.value(), s.confidence()))
                .findFirst()
                .orElse(NONE);
    }
}
