package org.countersign.webapp.oversight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.DecisionQuery;
import org.countersign.ledger.decision.SignedCounts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How people decided lately where the same rule had asked them, and what came of it. */
@Schema(name = "SimilarCases")
public record SimilarView(
        @Schema(required = true) int windowDays,
        @Schema(required = true) int approved,
        @Schema(required = true) int approvedLaterCancelled,
        @Schema(required = true) int refused,
        @Schema(description = "these cases") @Nullable String link) {

    private static final int DAYS = 90;

    static SimilarView of(Decision decision, DecisionLedger ledger, Instant now) {
        Optional<String> rule = asking(decision);
        if (rule.isEmpty()) {
            return new SimilarView(DAYS, 0, 0, 0, null);
        }
        Instant from = now.minus(Duration.ofDays(DAYS));
        String ruleset = decision.version().ruleset().toString();
        SignedCounts signed = ledger.signed(
                new DecisionQuery(null, ruleset, "escalate", rule.get(), List.of(), null, from, null, null, null, 1));
        return new SimilarView(
                DAYS, signed.approved(), signed.approvedThenUndone(), signed.refused(), link(rule.get()));
    }

    /** The rule that sent the case to a person. */
    private static Optional<String> asking(Decision decision) {
        return decision.judgement().reasons().stream()
                .filter(r -> r.wants() instanceof Outcome.Escalate)
                .map(Reason::rule)
                .findFirst();
    }

    private static String link(String rule) {
        return "/api/v1/decisions?outcome=escalate&rule=" + URLEncoder.encode(rule, StandardCharsets.UTF_8);
    }
}
