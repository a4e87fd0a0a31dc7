package org.countersign.webapp.registry;

import java.util.List;
import java.util.function.Predicate;
import org.countersign.ledger.registry.ShadowScores;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a challenger has said beside the champion so far. */
@Schema(name = "ModelShadow")
public record ShadowView(
        @Schema(required = true) String version,
        @Schema(required = true, description = "decisions that it was asked beside") int scored,
        @Schema(description = "its mean score; absent while there is none") @Nullable Double meanScore,
        @Schema(description = "the champion's mean score on the same; absent while it has not spoken") @Nullable
                Double meanFormerScore,
        @Schema(required = true, description = "decisions that would have been others, the most frequent first")
                List<TurnView> turns) {

    /** So many would have been decided in another way. */
    @Schema(name = "ModelTurn")
    public record TurnView(
            @Schema(required = true, example = "approve") String from,
            @Schema(required = true, example = "escalate") String to,
            @Schema(required = true) int count,
            @Schema(description = "absent while a blind task hides it") @Nullable String exampleDecisionId) {}

    static ShadowView of(ShadowScores scores, String model, String version, Predicate<String> hidden) {
        ShadowScores.Summary sum = scores.summary(model, version);
        return new ShadowView(
                version,
                sum.scored(),
                sum.meanScore(),
                sum.meanFormerScore(),
                scores.turns(model, version).stream()
                        .map(t -> new TurnView(
                                t.from(),
                                t.to(),
                                t.count(),
                                hidden.test(t.exampleDecisionId()) ? null : t.exampleDecisionId()))
                        .toList());
    }
}
