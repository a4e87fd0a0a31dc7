package org.countersign.domain.reorder;

import java.math.BigDecimal;

/**
 * How carefully a product is kept in stock.
 *
 * @param serviceLevel percent of replenishments before which the shelf is not empty
 * @param coverWeeks how long an order should last beyond the lead time
 * @param stretch percent that an order may grow to reach a price break
 * @param trims whether only as much is ordered as the budget allows; else a person is asked about what goes beyond it
 * @param waitDays how long an order below the supplier's minimum value may wait for others
 * @param fill percent by which an order may grow to reach that value, or the one from which there is no freight
 */
public record ReorderPolicy(
        BigDecimal serviceLevel,
        BigDecimal coverWeeks,
        BigDecimal stretch,
        boolean trims,
        BigDecimal waitDays,
        BigDecimal fill) {

    /** Where no rule says otherwise. */
    public static final ReorderPolicy USUAL = new ReorderPolicy(
            BigDecimal.valueOf(95),
            BigDecimal.valueOf(4),
            BigDecimal.valueOf(20),
            false,
            BigDecimal.ZERO,
            BigDecimal.ZERO);
}
