package org.countersign.models.demand;

import java.util.Arrays;

/** Means and medians over a part of a series. */
final class Means {

    private Means() {}

    /**
     * @param from what lies before the first value is left out
     * @param to one past the last; at least one value must lie between
     */
    static double of(double[] values, int from, int to) {
        int start = Math.max(0, from);
        double sum = 0;
        for (int i = start; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - start);
    }

    static double median(double[] values, int from, int to) {
        double[] sorted = Arrays.copyOfRange(values, Math.max(0, from), to);
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
