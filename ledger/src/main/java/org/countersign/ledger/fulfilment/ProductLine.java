package org.countersign.ledger.fulfilment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A product in one line of a list.
 *
 * @param available on the shelf and not reserved; null when nobody has counted it
 * @param onOrder pieces that suppliers still owe
 * @param reorderPoint as it was last counted; null when it never was
 * @param perWeek expected to be sold; null without a forecast
 * @param tasks that wait for a person about it or its orders
 */
public record ProductLine(
        String sku,
        String description,
        @Nullable String category,
        @Nullable BigDecimal price,
        @Nullable String currency,
        boolean active,
        @Nullable Integer available,
        int onOrder,
        @Nullable Integer reorderPoint,
        @Nullable BigDecimal perWeek,
        int tasks,
        ProductNeed need) {

    /** How many weeks what is available lasts; null when nothing is sold or nobody has counted it. */
    public @Nullable BigDecimal coverWeeks() {
        return available == null || perWeek == null || perWeek.signum() <= 0
                ? null
                : BigDecimal.valueOf(Math.max(0, available)).divide(perWeek, 1, RoundingMode.HALF_EVEN);
    }
}
