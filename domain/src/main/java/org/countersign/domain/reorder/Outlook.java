package org.countersign.domain.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What will be sold of a product.
 *
 * @param perWeek pieces expected in a week of these, on average
 * @param weeks pieces expected in each coming week, the next first; after the last it goes on like their average
 * @param spread one standard deviation of a week's demand around that, in pieces
 * @param method how it was forecast, in words
 * @param tested weeks of the past on which that was tried
 * @param weak whether it rests on little
 * @param ageDays since it was made; -1 when there is none
 */
public record Outlook(
        BigDecimal perWeek,
        List<BigDecimal> weeks,
        BigDecimal spread,
        String method,
        int tested,
        boolean weak,
        int ageDays) {

    private static final double WEEK = 7;

    public Outlook {
        weeks = List.copyOf(weeks);
    }

    /** Nothing is known of it. */
    public static Outlook none() {
        return of(List.of(), BigDecimal.ZERO, "none: never sold", 0, true, -1);
    }

    public static Outlook of(
            List<BigDecimal> weeks, BigDecimal spread, String method, int tested, boolean weak, int ageDays) {
        return new Outlook(average(weeks), weeks, spread, method, tested, weak, ageDays);
    }

    static BigDecimal average(List<BigDecimal> weeks) {
        return weeks.isEmpty()
                ? BigDecimal.ZERO
                : weeks.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(weeks.size()), 2, RoundingMode.HALF_EVEN);
    }

    /** Pieces expected from today until so many days from now. */
    public double until(double days) {
        double sum = 0;
        double left = days;
        for (BigDecimal week : weeks) {
            double part = Math.min(left, WEEK);
            sum += week.doubleValue() * part / WEEK;
            left -= part;
        }
        return sum + perWeek.doubleValue() * left / WEEK;
    }

    /** Days until so many pieces are sold; below 0 when customers wait for some already, infinite when nothing is sold. */
    public double lasts(int pieces) {
        double average = perWeek.doubleValue();
        if (pieces <= 0) {
            return average == 0 ? 0 : pieces / average * WEEK;
        }
        double left = pieces;
        double days = 0;
        for (BigDecimal week : weeks) {
            double sold = week.doubleValue();
            if (left < sold) {
                return days + left / sold * WEEK;
            }
            left -= sold;
            days += WEEK;
        }
        return average == 0 ? Double.POSITIVE_INFINITY : days + left / average * WEEK;
    }
}
