package org.countersign.domain.fulfilment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about a product before an order.
 *
 * @param available pieces on the shelf that nobody has reserved; null when stock is not managed
 * @param soldOrders earlier orders with this product, {@code cancelledOrders} of them cancelled or returned
 */
public record ProductRecord(
        String sku,
        @Nullable String description,
        @Nullable String category,
        @Nullable BigDecimal cost,
        int weightGrams,
        @Nullable Integer available,
        int soldOrders,
        int cancelledOrders) {

    /** Orders a product needs before its own rate counts for more than the shop's. */
    private static final double PRIOR_ORDERS = 20;

    private static final double PRIOR_RATE = 0.05;

    /** Share of earlier orders that were cancelled or came back, drawn towards 5 % while there are few. */
    public double cancelRate() {
        return (cancelledOrders + PRIOR_ORDERS * PRIOR_RATE) / (soldOrders + PRIOR_ORDERS);
    }
}
