package org.countersign.ledger.fulfilment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A product of the catalogue, with how often it was ordered and came back. */
public record Product(
        String sku,
        String description,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable BigDecimal cost,
        @Nullable String currency,
        @Nullable Integer weightGrams,
        boolean stockManaged,
        boolean active,
        int soldOrders,
        int cancelledOrders) {}
