package org.countersign.ledger.watching;

import org.countersign.domain.fulfilment.OrderFate;
import org.countersign.domain.oversight.GivenAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A task that was signed, with what came of it.
 *
 * @param fate what became of its order; null when it was not about one
 * @param reversed whether what was signed was taken back later, such as two records that were joined and taken apart
 */
public record AnsweredTask(GivenAnswer answer, @Nullable OrderFate fate, boolean reversed) {}
