package org.countersign.models.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a score of a half means that it happens every second time.
 *
 * @param bins rows by their scores, lowest first, about equally many in each
 * @param error mean distance between score and share over the bins, weighted by their rows
 * @param slope 1 is right; below it the scores are too extreme, above too timid
 * @param intercept 0 is right; below it the scores are too high, above too low
 */
public record Calibration(List<Bin> bins, double error, double slope, double intercept) {

    private static final int BINS = 10;
    private static final int STEPS = 50;
    private static final double LEAST = 1e-6;

    /** Rows of about the same score: the mean of the scores, and how often it happened. */
    public record Bin(int rows, double score, double share) {}

    public static Calibration of(double[] scores, boolean[] happened) {
        List<Bin> bins = bins(scores, happened);
        double error = bins.stream()
                        .mapToDouble(bin -> bin.rows() * Math.abs(bin.score() - bin.share()))
                        .sum()
                / scores.length;
        double[] line = line(scores, happened);
        return new Calibration(bins, error, line[1], line[0]);
    }

    private static List<Bin> bins(double[] scores, boolean[] happened) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> scores[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            int from = (int) ((long) order.length * bin / BINS);
            int to = (int) ((long) order.length * (bin + 1) / BINS);
            if (from < to) {
                bins.add(bin(order, from, to, scores, happened));
            }
        }
        return bins;
    }

    private static Bin bin(int[] order, int from, int to, double[] scores, boolean[] happened) {
        double score = 0;
        int yes = 0;
        for (int i = from; i < to; i++) {
            score += scores[order[i]];
            yes += happened[order[i]] ? 1 : 0;
        }
        return new Bin(to - from, score / (to - from), (double) yes / (to - from));
    }

    /** Intercept and slope of the outcome's log-odds over the score's, by Newton's method. */
    private static double[] line(double[] scores, boolean[] happened) {
        double a = 0;
        double b = 1;
        for (int step = 0; step < STEPS; step++) {
            double ga = 0;
            double gb = 0;
            double haa = 1e-9;
            double hab = 0;
            double hbb = 1e-9;
            for (int i = 0; i < scores.length; i++) {
                double s = Math.min(1 - LEAST, Math.max(LEAST, scores[i]));
                double x = Math.log(s / (1 - s));
                double p = 1 / (1 + Math.exp(-a - b * x));
                double rest = (happened[i] ? 1 : 0) - p;
                double weight = p * (1 - p);
                ga += rest;
                gb += rest * x;
                haa += weight;
                hab += weight * x;
                hbb += weight * x * x;
            }
            double det = haa * hbb - hab * hab;
            double da = (hbb * ga - hab * gb) / det;
            double db = (haa * gb - hab * ga) / det;
            a += da;
            b += db;
            if (Math.abs(da) + Math.abs(db) < 1e-10) {
                break;
            }
        }
        return new double[] {a, b};
    }
}
