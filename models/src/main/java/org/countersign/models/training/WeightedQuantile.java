package org.countersign.models.training;

import java.util.Arrays;
import java.util.Comparator;

/** What is still to be explained of each row, and the quantile of it over any of the rows. */
final class WeightedQuantile {

    private final double[] left;
    private final double[] weight;
    private final double quantile;

    /** @param left is changed by {@link #subtract} */
    WeightedQuantile(double[] left, double[] weight, double quantile) {
        this.left = left;
        this.weight = weight;
        this.quantile = quantile;
    }

    double weight(int row) {
        return weight[row];
    }

    double meanWeight(int[] rows) {
        return sum(rows) / rows.length;
    }

    /** Which way, and how much for its weight, the answer should move. */
    double slope(int row) {
        return left[row] > 0 ? quantile : quantile - 1;
    }

    /** Nothing where there are no rows. */
    double of(int[] rows) {
        Integer[] sorted = Arrays.stream(rows).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(row -> left[row]));
        double half = quantile * sum(rows);
        double passed = 0;
        for (int row : sorted) {
            passed += weight[row];
            if (passed >= half) {
                return left[row];
            }
        }
        return 0;
    }

    void subtract(int[] rows, double value) {
        for (int row : rows) {
            left[row] -= value;
        }
    }

    private double sum(int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += weight[row];
        }
        return sum;
    }
}
