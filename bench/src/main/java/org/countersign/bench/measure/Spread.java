package org.countersign.bench.measure;

import java.util.Arrays;

/** What many measurements of one thing came to: half of them lie from {@code low} to {@code high}. */
public record Spread(double median, double low, double high, int count) {

    /** @throws IllegalArgumentException when nothing was measured */
    public static Spread of(double... measured) {
        if (measured.length == 0) {
            throw new IllegalArgumentException("measured: at least one value is needed, but there is none");
        }
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        return new Spread(at(sorted, 0.5), at(sorted, 0.25), at(sorted, 0.75), sorted.length);
    }

    /** The share {@code part} of all values lies below it; between two values it is drawn as a line. */
    static double at(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public Spread times(double factor) {
        return new Spread(median * factor, low * factor, high * factor, count);
    }
}
