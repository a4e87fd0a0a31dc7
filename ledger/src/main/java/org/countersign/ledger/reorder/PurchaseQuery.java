package org.countersign.ledger.reorder;

import org.countersign.domain.reorder.PurchaseState;
import org.jspecify.annotations.Nullable;

/** Which orders at suppliers to list, newest first; null means any. */
public record PurchaseQuery(
        @Nullable String supplierId,
        @Nullable String sku,
        @Nullable PurchaseState state,
        @Nullable String cursor,
        int limit) {}
