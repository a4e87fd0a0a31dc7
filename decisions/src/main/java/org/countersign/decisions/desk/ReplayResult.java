package org.countersign.decisions.desk;

import java.util.List;
import org.countersign.domain.rulebook.RulesetVersion;
import org.jspecify.annotations.Nullable;

/**
 * What came of deciding a stored case again.
 *
 * @param same whether the stored facts and predictions, judged by the stored version, give the stored hash
 * @param differences in words, when they don't
 * @param models whether the stored model versions still say what they said then
 */
public record ReplayResult(
        boolean same,
        String storedHash,
        String replayedHash,
        RulesetVersion version,
        List<String> differences,
        List<Rescored> models) {

    public ReplayResult {
        differences = List.copyOf(differences);
        models = List.copyOf(models);
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
