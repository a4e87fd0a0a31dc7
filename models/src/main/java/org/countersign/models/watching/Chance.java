package org.countersign.models.watching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import weka.core.Statistics;

/** How likely it is that a difference came by chance alone. */
final class Chance {

    /** Below this many expected rows in a bin the chi-square distribution no longer holds. */
    private static final double LEAST_EXPECTED = 5;

    private Chance() {}

    /** Two samples in the same bins: the p-value of the chi-square test that both come from one distribution. */
    static double sameDistribution(int[] first, int[] second) {
        double ones = Arrays.stream(first).sum();
        double twos = Arrays.stream(second).sum();
        double share = Math.min(ones, twos) / (ones + twos);
        double chi = 0;
        int bins = 0;
        double a = 0;
        double b = 0;
        double restA = ones;
        double restB = twos;
        for (int i = 0; i < first.length; i++) {
            a += first[i];
            b += second[i];
            boolean full = (a + b) * share >= LEAST_EXPECTED && (restA - a + restB - b) * share >= LEAST_EXPECTED;
            if (full || i == first.length - 1) {
                chi += part(a, ones, b, twos);
                bins++;
                restA -= a;
                restB -= b;
                a = 0;
                b = 0;
            }
        }
        return tail(chi, bins - 1);
    }

    private static double part(double a, double ones, double b, double twos) {
        double expectedA = (a + b) * ones / (ones + twos);
        double expectedB = (a + b) * twos / (ones + twos);
        return expectedA == 0
                ? 0
                : (a - expectedA) * (a - expectedA) / expectedA + (b - expectedB) * (b - expectedB) / expectedB;
    }

    /** Chance of a chi-square at least this large. */
    static double tail(double chi, int freedom) {
        return freedom < 1 || chi <= 0 ? 1 : Statistics.chiSquaredProbability(chi, freedom);
    }

    /**
     * Benjamini and Hochberg: p-values adjusted for there being many. Whoever calls those below a level discoveries has
     * at most that share of false ones among them; when nothing has happened, any at all with at most that probability.
     */
    static double[] adjusted(double[] p) {
        int[] falling = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int place = 0; place < falling.length; place++) {
            least = Math.min(least, p[falling[place]] * p.length / (p.length - place));
            adjusted[falling[place]] = least;
        }
        return adjusted;
    }
}
