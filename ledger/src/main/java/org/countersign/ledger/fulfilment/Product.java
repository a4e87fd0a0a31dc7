package org.countersign.ledger.fulfilment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product of the catalogue, with how often it was ordered and came back.
 *
 * @param category as the shop said it
 * @param standardCategory what that word stands for; the word itself while nobody has mapped it
 * @param listPrice what the maker recommends
 * @param advertisedMinimum below which the maker lets nobody advertise
 */
public record Product(
        String sku,
        String description,
        @Nullable String category,
        @Nullable String standardCategory,
        @Nullable BigDecimal price,
        @Nullable BigDecimal cost,
        @Nullable String currency,
        @Nullable Integer weightGrams,
        @Nullable BigDecimal listPrice,
        @Nullable BigDecimal advertisedMinimum,
        boolean stockManaged,
        boolean active,
        int soldOrders,
        int cancelledOrders) {}
