package org.countersign.webapp.decision;

import java.math.BigDecimal;
import java.time.Instant;
import org.countersign.ledger.decision.DecisionSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision in one line of a list. */
@Schema(name = "DecisionSummary")
public record DecisionView(
        @Schema(required = true, example = "01938c2e-5c8b-7d11-9a53-0242ac120002") String id,
        @Schema(required = true) Instant at,
        @Schema(required = true, example = "536365") String subject,
        @Schema(required = true, example = "fulfilment/escalation") String ruleset,
        @Schema(required = true, example = "3") int version,
        @Schema(
                        required = true,
                        enumeration = {"approve", "adjust", "escalate", "refuse"})
                String outcome,
        @Schema(required = true, description = "the words of the strictest reason") String headline,
        @Nullable String customer,
        @Schema(example = "139.12") @Nullable String amount,
        @Schema(example = "GBP") @Nullable String currency,
        @Schema(description = "who signed last") @Nullable String signedBy,
        @Schema(description = "where its order stands now", example = "AWAITING_PAYMENT") @Nullable String state) {

    public static DecisionView of(DecisionSummary d) {
        return new DecisionView(
                d.id(),
                d.at(),
                d.subject(),
                d.ruleset().toString(),
                d.version(),
                d.outcome(),
                d.headline(),
                d.customer(),
                money(d.amount()),
                d.currency(),
                d.signedBy(),
                d.state());
    }

    public static @Nullable String money(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
