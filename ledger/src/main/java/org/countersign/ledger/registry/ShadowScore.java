package org.countersign.ledger.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a challenger said about a case, and what rules would have decided with it; nothing followed from it.
 *
 * @param formerScore what the champion said; null when none spoke
 * @param formerOutcome what was decided
 */
public record ShadowScore(
        String decisionId,
        String model,
        String version,
        Instant at,
        double score,
        String outcome,
        @Nullable Double formerScore,
        String formerOutcome) {}
