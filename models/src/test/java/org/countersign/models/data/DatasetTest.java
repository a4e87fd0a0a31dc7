package org.countersign.models.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.countersign.models.recipe.Feature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    private static final List<Feature> ONE = List.of(new Feature("value", "Value"));

    @Test
    void it_does_not_change_with_the_arrays_it_was_made_of_or_gave_out() {
        double[] x = {1};
        Dataset data = new Dataset(ONE, List.of(new Dataset.Row("a", null, x, true, Map.of())));
        x[0] = 2;
        data.x()[0][0] = 3;
        data.row(0).x()[0] = 4;
        assertThat(data.x(0, 0)).isEqualTo(1);
    }

    @Test
    void the_hash_knows_every_part_of_a_row() {
        assertThat(hash("a", DAY, 1, true, "UK")).isEqualTo(hash("a", DAY, 1, true, "UK"));
        assertThat(List.of(
                        hash("a", DAY, 1, true, "UK"),
                        hash("b", DAY, 1, true, "UK"),
                        hash("a", DAY.plusDays(1), 1, true, "UK"),
                        hash("a", null, 1, true, "UK"),
                        hash("a", DAY, 2, true, "UK"),
                        hash("a", DAY, 1, false, "UK"),
                        hash("a", DAY, 1, true, "FR")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_row_with_too_few_numbers_is_refused() {
        assertThatThrownBy(() -> new Dataset(ONE, List.of(new Dataset.Row("a", null, new double[0], true, Map.of()))))
                .hasMessage("row a: has 0 numbers for 1 features");
    }

    @Test
    void what_lies_in_the_gap_is_in_neither_part() {
        Split split = Split.temporal(days(true), DAY.plusDays(7), Duration.ofDays(2));
        assertThat(split.train().rows()).extracting(Dataset.Row::id).containsExactly("0", "1", "2", "3", "4");
        assertThat(split.test().rows()).extracting(Dataset.Row::id).containsExactly("7", "8", "9");
    }

    @Test
    void every_fifth_row_tests_where_there_is_no_time_and_only_there() {
        assertThat(Split.mod5(days(false)).test().rows())
                .extracting(Dataset.Row::id)
                .containsExactly("4", "9");
        assertThat(Split.mod5(days(false)).train().size()).isEqualTo(8);
        assertThatThrownBy(() -> Split.mod5(days(true))).hasMessageContaining("split them by time");
        assertThatThrownBy(() -> Split.temporal(days(false), DAY, Duration.ZERO))
                .hasMessageContaining("has no time");
    }

    private static Dataset days(boolean timed) {
        return new Dataset(
                ONE,
                IntStream.range(0, 10)
                        .mapToObj(day -> new Dataset.Row(
                                "" + day, timed ? DAY.plusDays(day) : null, new double[] {day}, day > 4, Map.of()))
                        .toList());
    }

    private static String hash(String id, @Nullable OffsetDateTime at, double x, boolean y, String country) {
        Dataset.Row row = new Dataset.Row(id, at, new double[] {x}, y, Map.of("country", country));
        return new Dataset(ONE, List.of(row)).sheet().hash();
    }
}
