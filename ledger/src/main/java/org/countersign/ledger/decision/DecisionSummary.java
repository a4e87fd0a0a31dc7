package org.countersign.ledger.decision;

import java.math.BigDecimal;
import java.time.Instant;
import org.countersign.domain.rulebook.RulesetId;
import org.jspecify.annotations.Nullable;

/**
 * A decision in one line of a list.
 *
 * @param outcome one of approve, adjust, escalate, refuse
 * @param headline the words of the strictest reason
 * @param signedBy who signed last
 * @param state where its order stands now
 */
public record DecisionSummary(
        String id,
        Instant at,
        String subject,
        RulesetId ruleset,
        int version,
        String outcome,
        @Nullable String queue,
        String headline,
        @Nullable String customer,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String signedBy,
        @Nullable String state,
        @Nullable String cause) {}
