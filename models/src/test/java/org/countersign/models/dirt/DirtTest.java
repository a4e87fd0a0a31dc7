package org.countersign.models.dirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.countersign.models.cleaning.Cleaner;
import org.countersign.models.cleaning.Table;
import org.countersign.models.cleaning.Unpaid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The arithmetic of the study of dirt, on a table small enough to count by hand. */
class DirtTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final List<String> COLUMNS =
            List.of(Corruption.QUANTITY, Corruption.CATEGORY, Corruption.TIME, "UnitPrice");

    private static Table sales() {
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(new String[] {
                "2", i % 2 == 0 ? "Fluid Milk" : "Beef", FIRST.plusDays(i % 28) + " 10:00:00", i == 999 ? "0" : "1.5"
            });
        }
        return Table.of(COLUMNS, rows);
    }

    @ParameterizedTest
    @EnumSource
    void a_seed_always_spoils_the_same_rows_and_names_each_of_them(Corruption kind) {
        Table clean = sales();
        Corruption.Spoilt spoilt = Corruption.spoil(clean, List.of(kind), 0.2, FIRST, 28, 5);
        Corruption.Spoilt again = Corruption.spoil(clean, List.of(kind), 0.2, FIRST, 28, 5);
        assertThat(spoilt.table().same(again.table())).isTrue();
        assertThat(spoilt.rows()).isEqualTo(again.rows());
        assertThat(spoilt.rows().size()).isBetween(130, 250);
        HashSet<Integer> named = new HashSet<>(spoilt.rows());
        for (int row = 0; row < spoilt.table().rows(); row++) {
            boolean changed = row >= clean.rows();
            for (int c = 0; !changed && c < COLUMNS.size(); c++) {
                changed = !clean.get(row, c).equals(spoilt.table().get(row, c));
            }
            assertThat(changed).isEqualTo(named.contains(row));
        }
    }

    @Test
    void units_are_counted_by_series_and_week_without_what_has_no_day_or_is_set_aside() {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"3", "Beef", "2017-01-01 10:00:00", "1"});
        rows.add(new String[] {"4", "Beef", "2017-01-08 10:00:00", "1"});
        rows.add(new String[] {"5", "Beef", "2017-13-08 10:00:00", "1"});
        rows.add(new String[] {"6", "Beef", "2071-01-08 10:00:00", "1"});
        rows.add(new String[] {"7", "Beef", "2017-01-08 10:00:00", "0"});
        Table table = new Cleaner(List.of(new Unpaid("UnitPrice")))
                .clean(Table.of(COLUMNS, rows))
                .after();
        WeeklyDemand demand = WeeklyDemand.of(
                table, List.of("Beef"), Corruption.CATEGORY, Corruption.QUANTITY, Corruption.TIME, FIRST, 2);
        assertThat(demand.units()).isDeepEqualTo(new double[][] {{3, 4}});
    }

    @Test
    void the_error_is_what_forecasts_are_off_in_parts_of_what_was_sold() {
        double[][] truth = {{9, 10, 20}, {9, 0, 10}};
        double[][] forecast = {{10, 10}, {5, 10}};
        assertThat(Errors.wape(forecast, truth, 1)).isCloseTo(15 / 40.0, within(1e-12));
        assertThat(Errors.difference(forecast, forecast, truth, 1, 3)).containsExactly(0, 0);
    }

    @Test
    void forecasts_look_only_at_the_weeks_that_are_known() {
        double[] units = new double[60];
        for (int week = 0; week < 60; week++) {
            units[week] = week;
        }
        assertThat(Forecaster.MEAN_13.of(units, 52, 3)).isEqualTo(45);
        assertThat(Forecaster.SAME_WEEK_LAST_YEAR.of(units, 52, 3)).isEqualTo(3);
    }
}
