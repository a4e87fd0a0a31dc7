package org.countersign.domain.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How long a supplier takes, learnt from what was delivered. A few deliveries say little, so the promise counts as much as
 * {@value #PROMISE} of them; nothing is known of the spread before two have come, and then a quarter of the promise is
 * taken.
 *
 * @param days from order to delivery, to a tenth
 * @param spread one standard deviation, in days, to a tenth
 * @param deliveries it was learnt from
 */
public record LeadTime(BigDecimal days, BigDecimal spread, int deliveries) {

    private static final int PROMISE = 3;
    private static final double UNKNOWN = 0.25;

    /** @param seen days that deliveries took */
    public static LeadTime of(int promised, List<Integer> seen) {
        double sum = seen.stream().mapToInt(Integer::intValue).sum();
        double mean = (sum + PROMISE * promised) / (seen.size() + PROMISE);
        double guess = UNKNOWN * promised;
        double spread = seen.size() < 2 ? guess : deviation(seen, guess);
        return new LeadTime(tenth(mean), tenth(spread), seen.size());
    }

    /** The guess counts like the promise, so that two deliveries of one length don't pass for certainty. */
    private static double deviation(List<Integer> seen, double guess) {
        double mean = seen.stream().mapToInt(Integer::intValue).average().orElse(0);
        double squares = seen.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
        return Math.sqrt((squares + PROMISE * guess * guess) / (seen.size() - 1 + PROMISE));
    }

    private static BigDecimal tenth(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
    }
}
