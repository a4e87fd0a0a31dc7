package org.countersign.models.pricing;

/**
 * By how many percent demand changes when the price rises by one: below zero. Nine of ten true values are expected to lie
 * from {@code low} to {@code high}.
 *
 * @param weeks that it was learnt from
 * @param moves of the price in these weeks
 */
public record Elasticity(String sku, double value, double low, double high, int weeks, int moves, Source source) {

    /** Whose prices tell most of it. */
    public enum Source {
        OWN,
        CATEGORY,
        RANGE
    }

    /** Whether past prices can tell it: an interval that holds zero says that they can't. */
    public boolean isTold() {
        return high < 0;
    }
}
