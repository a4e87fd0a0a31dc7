package org.countersign.ledger.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions to list, newest first; null means any.
 *
 * @param rule the id of a rule that fired
 * @param facts all of them must hold
 * @param q the beginning of a subject or of a customer's name
 */
public record DecisionQuery(
        @Nullable String subject,
        @Nullable String ruleset,
        @Nullable String outcome,
        @Nullable String rule,
        List<FactFilter> facts,
        @Nullable String q,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String signedBy,
        @Nullable String cursor,
        int limit) {

    public DecisionQuery {
        facts = List.copyOf(facts);
    }

    public static DecisionQuery newest(int limit) {
        return new DecisionQuery(null, null, null, null, List.of(), null, null, null, null, null, limit);
    }
}
