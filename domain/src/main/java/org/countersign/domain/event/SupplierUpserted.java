package org.countersign.domain.event;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as the shop knows it now, with all products it sells us; replaces what was known.
 *
 * @param leadDays days from order to delivery, as promised
 * @param minimumOrderValue what the goods of an order cost at least; null when any order will do
 * @param freight charged for an order; null when none is
 * @param freightFreeFrom goods for so much come without freight; null when there is always freight
 * @param active false when nothing is ordered there any more
 */
public record SupplierUpserted(
        String supplierId,
        String name,
        @Nullable String email,
        String currency,
        int leadDays,
        @Nullable BigDecimal minimumOrderValue,
        @Nullable BigDecimal freight,
        @Nullable BigDecimal freightFreeFrom,
        @Nullable Boolean active,
        List<Item> items)
        implements ShopEvent {

    public SupplierUpserted {
        items = List.copyOf(items);
    }

    @Override
    public String subject() {
        return supplierId;
    }

    /**
     * @param pack sold in multiples of so many; null for 1
     * @param minimum sold from so many on; null for 1
     * @param leadDays null for the supplier's usual promise
     */
    public record Item(
            String sku,
            BigDecimal unitCost,
            @Nullable Integer pack,
            @Nullable Integer minimum,
            @Nullable List<Break> breaks,
            @Nullable Integer leadDays,
            @Nullable Integer shelfLifeDays,
            @Nullable Boolean preferred) {}

    /** From so many on, one costs so much. */
    public record Break(int from, BigDecimal unitCost) {}
}
