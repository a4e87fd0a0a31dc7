package org.countersign.decisions.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run is a stretch of months, looked at when each of them ends: as the page is looked at. */
class TrendTest {

    private static final int RUNS = 100;
    private static final double GOOD = 0.85;

    /** Half a year as it was, then six points less within three months. */
    private static final double[] DECLINE = {GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, 0.83, 0.81, 0.79};

    @Test
    void a_flat_year_is_not_flagged_in_at_least_95_of_100_runs() {
        double[] flat = IntStream.range(0, 12).mapToDouble(i -> GOOD).toArray();
        for (int cases : new int[] {30, 100, 300, 1000}) {
            assertThat(RUNS - flagged(flat, cases))
                    .as("%d cases a month", cases)
                    .isGreaterThanOrEqualTo(95);
        }
    }

    /** The guide shows this table: cases a month, and in how many of 100 runs the decline was flagged. */
    @Test
    void six_points_in_three_months_are_flagged_where_there_are_enough_cases() {
        assertThat(flagged(DECLINE, 30)).isEqualTo(1);
        assertThat(flagged(DECLINE, 100)).isEqualTo(4);
        assertThat(flagged(DECLINE, 200)).isEqualTo(22);
        assertThat(flagged(DECLINE, 400)).isEqualTo(54);
        assertThat(flagged(DECLINE, 700)).isEqualTo(86);
        assertThat(flagged(DECLINE, 1000)).isEqualTo(99);
        assertThat(flagged(DECLINE, 1500)).isEqualTo(100);
    }

    @Test
    void two_months_are_no_trend_and_no_more_are_months_without_a_mistake() {
        assertThat(Trend.declines(List.of(new Figure(900, 1000), new Figure(100, 1000))))
                .isFalse();
        assertThat(Trend.declines(List.of(new Figure(30, 30), new Figure(30, 30), new Figure(30, 30))))
                .isFalse();
    }

    @Test
    void a_rise_is_no_decline() {
        assertThat(Trend.declines(List.of(new Figure(500, 1000), new Figure(700, 1000), new Figure(900, 1000))))
                .isFalse();
    }

    private static int flagged(double[] shares, int cases) {
        Random random = new Random(20_261_129L + cases);
        return (int) IntStream.range(0, RUNS)
                .filter(run -> isFlagged(shares, cases, random))
                .count();
    }

    private static boolean isFlagged(double[] shares, int cases, Random random) {
        List<Figure> months = new ArrayList<>();
        boolean flagged = false;
        for (double share : shares) {
            int yes = (int) IntStream.range(0, cases)
                    .filter(i -> random.nextDouble() < share)
                    .count();
            months.add(new Figure(yes, cases));
            flagged |= Trend.declines(months);
        }
        return flagged;
    }
}
