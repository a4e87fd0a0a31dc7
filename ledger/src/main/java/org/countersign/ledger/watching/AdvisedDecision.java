package org.countersign.ledger.watching;

import java.math.BigDecimal;
import java.time.Instant;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Fate;
import org.countersign.domain.decision.Prediction.Scored;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a model advised, with what the model saw and said.
 *
 * @param amount what the decision was about; null where it was not about money
 * @param fate what became of its order or its customer; null when its subject is neither
 */
public record AdvisedDecision(
        String decisionId,
        Instant at,
        Facts facts,
        Scored said,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable Fate fate) {}
