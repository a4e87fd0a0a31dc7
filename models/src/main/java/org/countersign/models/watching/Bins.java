package org.countersign.models.watching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sorts numbers into bins of about equal size. */
final class Bins {

    private static final int MOST = 10;

    private Bins() {}

    /** Edges at the deciles; numbers that occur often take several of them, which then are one. */
    static List<Double> edges(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        List<Double> edges = new ArrayList<>();
        for (int i = 1; i < MOST; i++) {
            double edge = sorted[Math.min(sorted.length - 1, sorted.length * i / MOST)];
            boolean last = edge == sorted[sorted.length - 1];
            if (!last && (edges.isEmpty() || edges.get(edges.size() - 1) < edge)) {
                edges.add(edge);
            }
        }
        return edges;
    }

    static int[] count(List<Double> edges, double[] numbers) {
        double[] ends = edges.stream().mapToDouble(Double::doubleValue).toArray();
        int[] counts = new int[ends.length + 1];
        for (double number : numbers) {
            int place = Arrays.binarySearch(ends, number);
            counts[place < 0 ? -place - 1 : place]++;
        }
        return counts;
    }

    static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElse(0);
    }
}
