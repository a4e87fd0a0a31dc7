package org.countersign.domain.reorder;

import java.math.BigDecimal;
import org.countersign.domain.value.Check;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier asks of each order, whatever its products; in the supplier's currency.
 *
 * @param minimumValue the goods of an order cost so much at least; null when any order will do
 * @param freight of an order; null when none is charged
 * @param freeFrom goods for so much come without freight; null when there is always freight
 */
public record OrderTerms(
        @Nullable BigDecimal minimumValue, @Nullable BigDecimal freight, @Nullable BigDecimal freeFrom) {

    public static final OrderTerms NONE = new OrderTerms(null, null, null);

    public OrderTerms {
        notNegative("minimumValue", minimumValue);
        notNegative("freight", freight);
        notNegative("freeFrom", freeFrom);
    }

    private static void notNegative(String field, @Nullable BigDecimal value) {
        if (value != null) {
            Check.notNegative(field, value);
        }
    }

    /** What is charged for bringing goods of that value; 0 where the supplier charges nothing. */
    public BigDecimal freightOn(BigDecimal goods) {
        return freight == null || (freeFrom != null && goods.compareTo(freeFrom) >= 0) ? BigDecimal.ZERO : freight;
    }

    /** How much goods of that value are below the minimum; 0 when they are not. */
    public BigDecimal missing(BigDecimal goods) {
        return minimumValue == null
                ? BigDecimal.ZERO
                : minimumValue.subtract(goods).max(BigDecimal.ZERO);
    }
}
