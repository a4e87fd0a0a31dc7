package org.countersign.domain.reorder;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goods of an order that came on one day: what a supplier's lead time is learnt from.
 *
 * @param days after the order was sent
 * @param promisedOn when the order should have been here; null where that is not known
 */
public record Delivery(
        String orderId, Instant receivedAt, int days, int products, int pieces, @Nullable LocalDate promisedOn) {}
