package org.countersign.domain.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product as the shop knows it now; replaces what was known. Money for one unit, weight in grams. Without {@code cost}
 * there is no margin floor; without {@code stockManaged} true, stock is not reserved.
 *
 * @param listPrice what the maker recommends
 * @param advertisedMinimum below which the maker lets nobody advertise
 */
public record ProductUpserted(
        String sku,
        String description,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable BigDecimal cost,
        @Nullable String currency,
        @Nullable Integer weightGrams,
        @Nullable Boolean stockManaged,
        @Nullable Boolean active,
        @Nullable BigDecimal listPrice,
        @Nullable BigDecimal advertisedMinimum)
        implements ShopEvent {

    /** Of a maker who says nothing about its price. */
    public ProductUpserted(
            String sku,
            String description,
            @Nullable String category,
            @Nullable BigDecimal price,
            @Nullable BigDecimal cost,
            @Nullable String currency,
            @Nullable Integer weightGrams,
            @Nullable Boolean stockManaged,
            @Nullable Boolean active) {
        this(sku, description, category, price, cost, currency, weightGrams, stockManaged, active, null, null);
    }

    @Override
    public String subject() {
        return sku;
    }
}
