package org.countersign.models.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sales become weeks, and a week without stock is not a week without demand. */
class SeriesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Test
    void lines_are_counted_into_whole_weeks_and_the_week_that_is_not_over_is_left_out() {
        PanelBuilder builder = new PanelBuilder(MONDAY.plusDays(2), MONDAY.plusDays(16));
        builder.sold("TEA", MONDAY, 2, 3);
        builder.sold("TEA", MONDAY.plusDays(6), 1, 3);
        builder.sold("TEA", MONDAY.plusDays(7), 5, 2);
        builder.sold("TEA", MONDAY.plusDays(14), 100, 3);
        builder.sold("TEA", MONDAY.minusDays(1), 100, 3);
        Panel panel = builder.build();
        assertThat(panel.monday()).isEqualTo(MONDAY);
        assertThat(panel.weeks()).isEqualTo(2);
        assertThat(panel.series().get(0).demand()).containsExactly(3, 5);
        assertThat(panel.series().get(0).orders()).containsExactly(2, 1);
        assertThat(panel.series().get(0).prices()).containsExactly(3, 2);
    }

    @Test
    void a_week_with_three_days_without_stock_is_filled_from_the_weeks_before_it() {
        PanelBuilder builder = new PanelBuilder(MONDAY, MONDAY.plusWeeks(4));
        for (int week = 0; week < 2; week++) {
            builder.sold("TEA", MONDAY.plusWeeks(week), 10 + week, 3);
        }
        builder.sold("TEA", MONDAY.plusWeeks(2), 4, 3);
        for (int day = 0; day < 3; day++) {
            builder.without("TEA", MONDAY.plusWeeks(2).plusDays(day));
        }
        builder.without("TEA", MONDAY.plusWeeks(3));
        Series tea = builder.build().series().get(0);
        assertThat(tea.without(2)).isTrue();
        assertThat(tea.without(3)).isFalse();
        assertThat(tea.demand()).containsExactly(10, 11, 10.5, 0);
        assertThat(tea.sold(2)).isEqualTo(4);
    }

    @Test
    void an_empty_shelf_never_takes_away_what_was_sold() {
        Series tea = new Series(
                "TEA", new double[] {2, 9}, new double[2], new double[2], new boolean[2], new boolean[] {false, true});
        assertThat(tea.demand()).containsExactly(2, 9);
    }

    @Test
    void weeks_before_the_first_sale_are_not_part_of_the_past() {
        Series tea = Series.of("TEA", 0, 0, 3, 0);
        assertThat(tea.first()).isEqualTo(2);
        assertThat(tea.known(4)).containsExactly(3, 0);
        assertThat(tea.known(2)).isEmpty();
        assertThat(Series.of("TEA", 0, 0).first()).isEqualTo(2);
    }

    @Test
    void a_wrong_number_is_named() {
        assertThatThrownBy(() -> Series.of("TEA", 1, -2))
                .hasMessage("units of TEA in week 1 are -2.0; expected a number of zero or more");
        assertThatThrownBy(() -> new Panel(MONDAY.plusDays(1), List.of())).hasMessageContaining("TUESDAY");
    }
}
