package org.countersign.domain.reorder;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.countersign.domain.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * At what terms a supplier sells a product.
 *
 * @param pack it is sold in multiples of so many pieces
 * @param minimum and not fewer than so many
 * @param unitCost of one piece, below the first break
 * @param breaks by quantity, the smallest first
 * @param leadDays what the supplier promises; null for the supplier's usual promise
 * @param shelfLifeDays how long it keeps; null when it does not spoil
 * @param preferred whether the shop buys it here when others sell it too
 */
public record Terms(
        String supplierId,
        String sku,
        int pack,
        int minimum,
        BigDecimal unitCost,
        List<PriceBreak> breaks,
        @Nullable Integer leadDays,
        @Nullable Integer shelfLifeDays,
        boolean preferred) {

    public Terms {
        Check.positive("pack", pack);
        Check.positive("minimum", minimum);
        Check.notNegative("unitCost", unitCost);
        breaks = breaks.stream()
                .sorted(Comparator.comparingInt(PriceBreak::from))
                .toList();
    }
}
