package org.countersign.domain.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of the shop's prices was moved within an hour, this change included.
 *
 * @param changes how many
 * @param products how many products have a price
 * @param money what they move in a week together, in the change's currency; those of which nobody knows it left out
 */
public record Exposure(int changes, int products, BigDecimal money) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Percent of the products. */
    public BigDecimal share() {
        return products == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(changes)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(products), 1, RoundingMode.HALF_EVEN);
    }
}
