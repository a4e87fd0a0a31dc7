package org.countersign.webapp.oversight;

import java.time.Instant;
import java.util.List;
import org.countersign.decisions.oversight.ReasonCode;
import org.countersign.webapp.decision.FirstAnswerView;
import org.countersign.webapp.decision.PassportView;
import org.countersign.webapp.registry.ModelChangeView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task with all that a person needs to answer it. */
@Schema(name = "TaskDetail")
public record TaskDetailView(
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
                        description = "absent while it is hidden from you")
                @Nullable
                String proposal,
        @Nullable Double confidence,
        @Nullable Double score,
        @Schema(required = true) Instant openedAt,
        @Schema(required = true) Instant dueAt,
        @Schema(required = true) int level,
        @Nullable String claimedBy,
        @Schema(
                        required = true,
                        enumeration = {"OPEN", "DONE", "CANCELLED"})
                String state,
        @Schema(required = true) boolean blind,
        @Schema(required = true, description = "whether the advice is hidden from you") boolean hidden,
        @Schema(description = "what you said before you saw the advice") @Nullable FirstAnswerView firstAnswer,
        @Schema(
                        required = true,
                        description = "whether you may give the first answer now: /first-answer comes before /sign")
                boolean canAnswer,
        @Nullable PassportView decision,
        @Schema(required = true) List<ReasonCodeView> reasonCodes,
        @Nullable SimilarView similar,
        @Schema(description = "of a rule review: what would change") @Nullable RuleChangeSummaryView change,
        @Schema(description = "of a model's review: what is proposed") @Nullable ModelChangeView modelChange,
        @Schema(required = true, description = "whether you may sign it now") boolean canSign,
        @Schema(description = "why you may not") @Nullable String whyNot) {

    /** A reason that a signature can give. */
    @Schema(name = "ReasonCode")
    public record ReasonCodeView(
            @Schema(required = true, example = "customer-confirmed") String code,
            @Schema(required = true, example = "The customer confirmed the order") String label,
            @Schema(
                            enumeration = {"approve", "refuse"},
                            description = "the answer it fits; absent for both")
                    @Nullable
                    String verdict) {

        static ReasonCodeView of(ReasonCode r) {
            return new ReasonCodeView(
                    r.code(),
                    r.label(),
                    r.verdict() == null ? null : r.verdict().word());
        }
    }

    static TaskDetailView of(
            TaskView t,
            @Nullable FirstAnswerView firstAnswer,
            boolean canAnswer,
            @Nullable PassportView decision,
            List<ReasonCode> reasons,
            @Nullable SimilarView similar,
            @Nullable RuleChangeSummaryView change,
            @Nullable ModelChangeView modelChange,
            @Nullable String whyNot) {
        return new TaskDetailView(
                t.id(),
                t.kind(),
                t.queue(),
                t.subject(),
                t.decisionId(),
                t.title(),
                t.because(),
                t.customer(),
                t.amount(),
                t.currency(),
                t.proposal(),
                t.confidence(),
                t.score(),
                t.openedAt(),
                t.dueAt(),
                t.level(),
                t.claimedBy(),
                t.state(),
                t.blind(),
                t.hidden(),
                firstAnswer,
                canAnswer,
                decision,
                reasons.stream().map(ReasonCodeView::of).toList(),
                similar,
                change,
                modelChange,
                whyNot == null,
                whyNot);
    }
}
