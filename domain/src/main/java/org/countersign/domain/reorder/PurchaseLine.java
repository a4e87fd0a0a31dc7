package org.countersign.domain.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.countersign.domain.decision.Part;
import org.countersign.domain.value.Check;

/**
 * One product of an order at a supplier, with the numbers that led to its quantity.
 *
 * @param received so many have come
 * @param decisionId the decision about the product, whose passport has the whole chain
 * @param position what could be sold without ordering, and {@code reorderPoint} what it had to stay above
 * @param perWeek pieces expected to be sold a week
 * @param coverWeeks how long position and order last together
 * @param promisedDays in which the supplier promises it
 * @param usualQuantity what was usually ordered of it; 0 before the first order
 * @param weakForecast whether the forecast rests on little
 * @param doubtful whether the policy wants a person to look, or could not be asked
 * @param chain how the quantity came about, in words
 */
public record PurchaseLine(
        int number,
        String sku,
        String description,
        int quantity,
        int received,
        BigDecimal unitCost,
        String decisionId,
        int position,
        int reorderPoint,
        BigDecimal perWeek,
        BigDecimal coverWeeks,
        int promisedDays,
        int usualQuantity,
        boolean weakForecast,
        boolean doubtful,
        String chain)
        implements Part {

    public PurchaseLine {
        Check.positive("quantity", quantity);
    }

    public BigDecimal value() {
        return unitCost.multiply(BigDecimal.valueOf(quantity));
    }

    /** How many times the usual quantity this is, to a tenth; 1 before the first order. */
    public BigDecimal timesUsual() {
        return usualQuantity == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(quantity).divide(BigDecimal.valueOf(usualQuantity), 1, RoundingMode.HALF_EVEN);
    }

    public int missing() {
        return Math.max(0, quantity - received);
    }

    public PurchaseLine numbered(int newNumber) {
        return with(newNumber, received);
    }

    public PurchaseLine receiving(int pieces) {
        return with(number, received + pieces);
    }

    private PurchaseLine with(int newNumber, int newReceived) {
        return new PurchaseLine(
                newNumber,
                sku,
                description,
                quantity,
                newReceived,
                unitCost,
                decisionId,
                position,
                reorderPoint,
                perWeek,
                coverWeeks,
                promisedDays,
                usualQuantity,
                weakForecast,
                doubtful,
                chain);
    }
}
