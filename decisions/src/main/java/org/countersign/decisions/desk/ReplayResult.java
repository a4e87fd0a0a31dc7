package org.countersign.decisions.desk;

import java.util.List;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.rulebook.RulesetVersion;
import org.jspecify.annotations.Nullable;

/**
 * What came of deciding a stored case again.
 *
 * @param same whether the stored facts and predictions, judged by the stored version, give the stored hash
 * @param inputsErased whether there is nothing left to decide from: it was about a person who is forgotten
 * @param replayedHash null when it could not be decided again
 * @param differences in words, when they don't
 * @param models whether the stored model versions still say what they said then
 */
public record ReplayResult(
        boolean same,
        boolean inputsErased,
        String storedHash,
        @Nullable String replayedHash,
        RulesetVersion version,
        List<String> differences,
        List<Rescored> models) {

    public ReplayResult {
        differences = List.copyOf(differences);
        models = List.copyOf(models);
    }

    static ReplayResult inputsErased(Decision then) {
        return new ReplayResult(false, true, then.hash(), null, then.version(), List.of(), List.of());
    }

    /**
     * One model, asked again.
     *
     * @param agrees null when it could not be asked, and then {@code note} says why
     */
    public record Rescored(
            String model,
            String version,
            @Nullable Double then,
            @Nullable Double now,
            @Nullable Boolean agrees,
            @Nullable String note) {}
}
