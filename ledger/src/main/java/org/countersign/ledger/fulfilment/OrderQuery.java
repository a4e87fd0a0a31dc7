package org.countersign.ledger.fulfilment;

import org.countersign.domain.fulfilment.OrderState;
import org.jspecify.annotations.Nullable;

/** Which orders to list, newest first; null means any. {@code q} is the beginning of an order's id. */
public record OrderQuery(
        @Nullable String customerId,
        @Nullable OrderState state,
        @Nullable String q,
        @Nullable String cursor,
        int limit) {}
