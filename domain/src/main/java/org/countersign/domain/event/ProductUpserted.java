package org.countersign.domain.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product as the shop knows it now; replaces what was known. Money for one unit, weight in grams. Without {@code cost}
 * there is no margin floor; without {@code stockManaged} true, stock is not reserved.
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
        @Nullable Boolean active)
        implements ShopEvent {
    @Override
    public String subject() {
        return sku;
    }
}
