package org.countersign.bench.shop;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.event.StockCounted;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop sells.
 *
 * @param comesBack how much likelier than others it is to come back, as log odds
 * @param elasticity by how many percent demand rises when the price rises by one: below zero
 * @param shelf pieces the shop likes to have on the shelf
 * @param restock days until more comes, 0 when there is enough
 */
record Product(
        String sku,
        String description,
        String category,
        BigDecimal price,
        BigDecimal cost,
        int weightGrams,
        double comesBack,
        double elasticity,
        int shelf,
        int restock) {

    ProductUpserted upserted() {
        return new ProductUpserted(
                sku, description, category, price, cost, ShopSimulator.CURRENCY, weightGrams, true, true);
    }

    StockCounted counted(int quantity, OffsetDateTime at) {
        @Nullable OffsetDateTime expected = restock == 0 ? null : at.plusDays(restock);
        return new StockCounted(sku, quantity, at, expected);
    }
}
