package org.countersign.models.pricing;

import org.countersign.domain.pricing.Elasticity.Source;

/**
 * An elasticity as it was learnt: by how many percent demand changes when the price rises by one. Nine of ten true values
 * are expected to lie from {@code low} to {@code high}.
 *
 * @param weeks that it was learnt from
 * @param moves of the price in these weeks
 * @param source whose prices tell most of it
 */
public record Estimate(String sku, double value, double low, double high, int weeks, int moves, Source source) {

    /** Whether past prices can tell it: an interval that holds zero says that they can't. */
    public boolean isTold() {
        return high < 0;
    }
}
