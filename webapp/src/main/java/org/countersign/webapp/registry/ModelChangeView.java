package org.countersign.webapp.registry;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.countersign.ledger.registry.ModelChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version on its way into service. */
@Schema(name = "ModelChange")
public record ModelChangeView(
        @Schema(required = true, example = "order-risk #3") String subject,
        @Schema(required = true, example = "order-risk") String model,
        @Schema(required = true) int number,
        @Schema(
                        required = true,
                        enumeration = {"promotion", "rollback"})
                String kind,
        @Schema(required = true) String version,
        @Schema(description = "the version that served when it was proposed; absent when none did") @Nullable
                String former,
        @Schema(required = true) String proposedBy,
        @Schema(required = true) Instant proposedAt,
        @Schema(required = true) String reason,
        @Schema(
                        required = true,
                        enumeration = {"review", "approved", "rejected", "withdrawn"})
                String state,
        @Schema(description = "who answered or withdrew it") @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String comment,
        @Schema(
                        required = true,
                        description =
                                "while it waits: each group that it treats worse, with the figures; whoever lets it"
                                        + " serve all the same has to say why")
                List<String> breaches,
        @Schema(
                        required = true,
                        description = "what whoever lets it serve all the same can say; empty without breaches")
                List<FairnessReasonView> fairnessReasons,
        @Schema(description = "code of the reason why it serves all the same") @Nullable String fairnessReason) {

    public static ModelChangeView of(ModelChange c, List<String> breaches) {
        return new ModelChangeView(
                c.subject(),
                c.model(),
                c.number(),
                word(c.kind()),
                c.version(),
                c.former(),
                c.proposedBy(),
                c.proposedAt(),
                c.reason(),
                word(c.state()),
                c.reviewer(),
                c.reviewedAt(),
                c.comment(),
                breaches,
                breaches.isEmpty() ? List.of() : FairnessReasonView.all(),
                c.fairnessReason());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
