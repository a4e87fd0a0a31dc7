package org.countersign.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricedSalesBuilderTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-08-03");

    private final PricedSalesBuilder builder = new PricedSalesBuilder(MONDAY, MONDAY.plusWeeks(12));

    private void sold(int week, double units, double price) {
        builder.sold("MUG", MONDAY.plusWeeks(week).plusDays(2), units, price);
    }

    private PricedSales mug() {
        return builder.build(sku -> "cups").get(0);
    }

    private double[] prices() {
        return mug().weeks().stream()
                .mapToDouble(week -> Math.exp(week.driver(0)))
                .toArray();
    }

    @Test
    void a_week_without_a_sale_has_the_price_of_the_week_before_and_no_units() {
        sold(1, 3, 10);
        sold(3, 2, 8);
        PricedSales mug = mug();
        assertThat(mug.weeks()).extracting(PricedWeek::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(mug.weeks()).extracting(PricedWeek::units).startsWith(3.0, 0.0, 2.0, 0.0);
        assertThat(prices()).startsWith(new double[] {10, 10, 8, 8}, within(1e-9));
        assertThat(mug.moves()).isEqualTo(1);
        assertThat(mug.category()).isEqualTo("cups");
    }

    @Test
    void one_large_order_at_a_discount_is_no_price_move() {
        sold(0, 1, 10);
        sold(1, 1, 10);
        sold(1, 500, 6);
        sold(1, 1, 10);
        assertThat(mug().moves()).isZero();
        assertThat(mug().weeks().get(1).units()).isEqualTo(502);
    }

    @Test
    void a_slip_of_the_price_is_left_out_with_what_was_sold_at_it() {
        sold(0, 1, 10);
        sold(1, 1, 0.1);
        sold(2, 1, 10);
        assertThat(mug().weeks()).extracting(PricedWeek::number).startsWith(0, 2);
        assertThat(mug().moves()).isZero();
    }

    @Test
    void weeks_without_stock_say_nothing_and_neither_do_those_long_after_the_last_sale() {
        sold(0, 1, 10);
        sold(2, 1, 10);
        for (int day = 0; day < 3; day++) {
            builder.without("MUG", MONDAY.plusWeeks(1).plusDays(day));
            builder.without("POT", MONDAY.plusWeeks(1).plusDays(day));
        }
        assertThat(mug().weeks()).extracting(PricedWeek::number).containsExactly(0, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void what_was_given_away_or_lies_outside_of_the_weeks_is_not_counted() {
        sold(0, 1, 0);
        sold(0, -1, 10);
        sold(12, 1, 10);
        sold(-1, 1, 10);
        assertThat(builder.build(sku -> "")).isEmpty();
    }

    @Test
    void the_season_is_what_the_others_sold() {
        for (int week = 0; week < 12; week++) {
            sold(week, 5, 10);
            builder.sold("POT", MONDAY.plusWeeks(week), week == 7 ? 60 : 10, 10);
        }
        List<PricedWeek> weeks = mug().weeks();
        assertThat(weeks.get(7).driver(1)).isGreaterThan(1);
        assertThat(weeks.get(6).driver(1)).isNegative();
    }

    @Test
    void a_week_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> new PricedWeek(3, -1, 2)).hasMessageContaining("units in week 3 are -1.0");
        assertThatThrownBy(() -> new PricedWeek(3, 1, Double.NaN)).hasMessageContaining("a driver in week 3 is NaN");
    }
}
