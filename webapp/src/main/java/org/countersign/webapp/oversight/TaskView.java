package org.countersign.webapp.oversight;

import java.time.Instant;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.domain.oversight.Task;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A piece of work for a person. */
@Schema(name = "Task")
public record TaskView(
        @Schema(required = true, example = "T-48213") String id,
        @Schema(
                        required = true,
                        enumeration = {
                            "countersign",
                            "stock-shortage",
                            "payment-failed",
                            "no-carrier",
                            "late-delivery",
                            "return",
                            "return-goods",
                            "return-missing",
                            "retention",
                            "matching",
                            "purchase",
                            "purchase-late",
                            "price-change",
                            "price-fairness",
                            "campaign-pause",
                            "rule-review",
                            "model-review",
                            "model-fairness",
                            "erasure",
                            "unwind-review"
                        })
                String kind,
        @Schema(required = true, example = "risk") String queue,
        @Schema(required = true, example = "536365") String subject,
        @Nullable String decisionId,
        @Schema(required = true) String title,
        @Schema(required = true) String because,
        @Schema(required = true) String customer,
        @Schema(description = "absent where no money hangs on it", example = "139.12") @Nullable String amount,
        @Schema(example = "GBP") @Nullable String currency,
        @Schema(
                        enumeration = {"approve", "refuse"},
                        description = "what the machine proposes; absent while it is hidden from you")
                @Nullable
                String proposal,
        @Schema(description = "how sure the model is") @Nullable Double confidence,
        @Schema(description = "the model's score") @Nullable Double score,
        @Schema(required = true) Instant openedAt,
        @Schema(required = true) Instant dueAt,
        @Schema(required = true, description = "0 as opened, 1 reminded, 2 escalated") int level,
        @Nullable String claimedBy,
        @Schema(
                        required = true,
                        enumeration = {"OPEN", "DONE", "CANCELLED"})
                String state,
        @Schema(required = true, description = "whether whoever answers it decides before seeing the advice")
                boolean blind,
        @Schema(
                        required = true,
                        description = "whether the advice is hidden from you: it is blind, and you have not answered")
                boolean hidden) {

    /** What ISO 4217 calls no currency: whether two records are one costs nothing. */
    private static final String NO_CURRENCY = "XXX";

    static TaskView of(Task t, Scores scores, boolean hidden) {
        Scores.Score score = hidden ? Scores.NONE : scores.of(t.decisionId());
        boolean priced = !Signatures.isReview(t) && !t.currency().equals(NO_CURRENCY);
        return new TaskView(
                t.id(),
                t.kind(),
                t.queue(),
                t.subject(),
                t.decisionId(),
                t.title(),
                hidden ? Blindfold.INSTEAD : t.because(),
                t.customer(),
                priced ? t.amount().toPlainString() : null,
                priced ? t.currency() : null,
                hidden ? null : t.proposal().word(),
                score.confidence(),
                score.value(),
                t.openedAt(),
                t.dueAt(),
                t.level(),
                t.claimedBy(),
                t.state().name(),
                t.blind(),
                hidden);
    }
}
