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
 * @param budgetLeft what it may cost: what is left of the month's budget and not taken by what is ahead; null without one
 * @param ahead what comes first where the budget is shared; null when nothing does
 * @param together what else would be in its order; null where the supplier asks nothing of an order
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
        int usualQuantity,
        @Nullable BigDecimal budgetLeft,
        @Nullable Ahead ahead,
        @Nullable Together together)
        implements Facts {

    @Override
    public String subject() {
        return sku;
    }

    @Override
    public String currency() {
        return supply.currency();
    }

    /** The same product when others want of the same budget. */
    public ReorderFacts within(BigDecimal newBudgetLeft, @Nullable Ahead newAhead) {
        return with(newBudgetLeft, newAhead, together);
    }

    /** The same product in an order with others. */
    public ReorderFacts with(Together others) {
        return with(budgetLeft, ahead, others);
    }

    private ReorderFacts with(
            @Nullable BigDecimal newBudgetLeft, @Nullable Ahead newAhead, @Nullable Together newTogether) {
        return new ReorderFacts(
                sku,
                at,
                description,
                category,
                active,
                stock,
                demand,
                supply,
                usualQuantity,
                newBudgetLeft,
                newAhead,
                newTogether);
    }

    /** Days until an order would come too late: when the position is sold, less the lead time; null when nothing is sold. */
    public @Nullable BigDecimal daysToSpare() {
        double lasts = demand.lasts(stock.position());
        return Double.isInfinite(lasts)
                ? null
                : BigDecimal.valueOf(lasts).subtract(supply.leadDays()).setScale(1, RoundingMode.FLOOR);
    }

    /** The same, were the supplier late: so long an order may be put off. */
    public @Nullable BigDecimal daysToWait() {
        BigDecimal spare = daysToSpare();
        return spare == null ? null : spare.subtract(supply.leadSpread());
    }

    /** What a week's demand costs the shop. */
    public BigDecimal weeklyValue() {
        return demand.perWeek().multiply(supply.unitCost()).setScale(2, RoundingMode.HALF_EVEN);
    }
}
