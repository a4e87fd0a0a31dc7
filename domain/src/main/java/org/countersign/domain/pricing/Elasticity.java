package org.countersign.domain.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By how many percent demand for a product changes when its price rises by one, as far as past prices tell: below zero.
 *
 * @param value null when it can't be told, since the interval holds zero
 * @param low with {@code high}: nine of ten true values are expected between them
 * @param weeks of sales that it was learnt from
 * @param moves of the price that were seen in them
 */
public record Elasticity(
        String sku,
        @Nullable BigDecimal value,
        BigDecimal low,
        BigDecimal high,
        int weeks,
        int moves,
        Source source,
        Instant madeAt) {

    /** Whose prices tell most of it. */
    public enum Source {
        OWN,
        CATEGORY,
        RANGE
    }

    public Elasticity {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low of " + sku + " is " + low + ", above high, " + high);
        }
        if (value != null && (value.signum() >= 0 || high.signum() >= 0)) {
            throw new IllegalArgumentException("value of " + sku + " is " + value + " with an interval up to " + high
                    + "; expected both below zero, or no value");
        }
    }
}
