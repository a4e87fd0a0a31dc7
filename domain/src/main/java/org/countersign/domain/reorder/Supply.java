package org.countersign.domain.reorder;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a product would be ordered, and how.
 *
 * @param deliveries of this supplier that its lead time was learnt from
 * @param leadDays from order to delivery; {@code leadSpread} is one standard deviation of it
 * @param breaks by quantity, the smallest first
 * @param order what the supplier asks of the order as a whole; null where nobody had told yet
 */
public record Supply(
        String supplierId,
        String name,
        int deliveries,
        int promisedDays,
        BigDecimal leadDays,
        BigDecimal leadSpread,
        int pack,
        int minimum,
        BigDecimal unitCost,
        List<PriceBreak> breaks,
        String currency,
        @Nullable Integer shelfLifeDays,
        @Nullable OrderTerms order) {

    public Supply {
        breaks = List.copyOf(breaks);
    }

    /** What so many cost. */
    public BigDecimal valueOf(int quantity) {
        return costOf(quantity).multiply(BigDecimal.valueOf(quantity));
    }

    /** What one piece costs when so many are ordered. */
    public BigDecimal costOf(int quantity) {
        return breaks.stream()
                .filter(b -> b.from() <= quantity)
                .max(Comparator.comparingInt(PriceBreak::from))
                .map(PriceBreak::unitCost)
                .orElse(unitCost);
    }
}
