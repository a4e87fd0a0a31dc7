package org.countersign.webapp.decision;

import java.util.List;
import org.countersign.decisions.desk.Passport.Spoken;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.rules.rulebook.RuleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule that spoke: what it is, what it wants, and why in this case. */
@Schema(name = "Reason")
public record ReasonView(
        @Schema(required = true, example = "ESC-020") String rule,
        @Schema(required = true, example = "the order-risk model is worried") String sentence,
        @Schema(
                        required = true,
                        enumeration = {"approve", "adjust", "escalate", "refuse"})
                String wants,
        @Schema(required = true, example = "order risk 0.44 is above 0.35") String because,
        @Nullable List<AdjustmentView> adjustments) {

    /** One change that a rule asks for. */
    @Schema(name = "Adjustment")
    public record AdjustmentView(
            @Schema(required = true, example = "discount.line") String what,
            @Schema(description = "a line's number or SKU; absent for the whole") @Nullable String part,
            @Schema(example = "5") @Nullable String number,
            @Nullable String text) {

        static AdjustmentView of(Adjustment a) {
            return new AdjustmentView(a.what(), a.part(), DecisionView.money(a.number()), a.text());
        }
    }

    /** A rule that had nothing to say. */
    @Schema(name = "SilentRule")
    public record SilentView(
            @Schema(required = true, example = "ESC-010") String rule,
            @Schema(required = true, example = "the amount is above the limit") String sentence) {

        static SilentView of(RuleLine line) {
            return new SilentView(line.id(), line.sentence());
        }
    }

    static ReasonView of(Spoken spoken) {
        Reason reason = spoken.reason();
        List<AdjustmentView> adjustments = reason.wants() instanceof Outcome.Adjust a
                ? a.adjustments().stream().map(AdjustmentView::of).toList()
                : null;
        return new ReasonView(reason.rule(), spoken.sentence(), reason.wants().word(), reason.because(), adjustments);
    }
}
