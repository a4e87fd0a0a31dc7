package org.countersign.domain.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import org.countersign.domain.decision.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A product at the moment when it was asked whether to order it again. Nothing here is about a person.
 *
 * @param usualQuantity what was usually ordered of it; 0 before the first order
 */
public record ReorderFacts(
        String sku,
        OffsetDateTime at,
        String description,
        @Nullable String category,
        boolean active,
        ShelfState stock,
        Outlook demand,
        Supply supply,
        int usualQuantity)
        implements Facts {

    @Override
    public String subject() {
        return sku;
    }

    @Override
    public String currency() {
        return supply.currency();
    }

    /** What a week's demand costs the shop. */
    public BigDecimal weeklyValue() {
        return demand.perWeek().multiply(supply.unitCost()).setScale(2, RoundingMode.HALF_EVEN);
    }
}
