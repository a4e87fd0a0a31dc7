package org.countersign.domain.reorder;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What else is in the order that a product would be part of.
 *
 * @param products others in it, whose goods cost {@code value}
 * @param daysToWait how long they can wait for more; null when it is alone
 * @param fill pieces of this product by which the order is filled up to what the supplier asks
 * @param hurried whether a person said that the order must not wait for others; null when nobody did
 */
public record Together(
        int products, BigDecimal value, @Nullable BigDecimal daysToWait, int fill, @Nullable Boolean hurried) {

    public static final Together ALONE = new Together(0, BigDecimal.ZERO, null, 0, null);
}
