package org.countersign.models.recipe;

/** The numbers that a feature may have, both ends included. */
public record Range(double low, double high) {

    private static final double ROUNDING = 1e-9;

    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("range: " + low + " to " + high + " holds nothing");
        }
    }

    /** What only rounding has put outside counts as inside. */
    public boolean holds(double value) {
        return value >= low - ROUNDING * Math.max(1, Math.abs(low))
                && value <= high + ROUNDING * Math.max(1, Math.abs(high));
    }
}
