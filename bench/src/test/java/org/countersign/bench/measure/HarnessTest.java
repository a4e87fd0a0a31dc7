package org.countersign.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ruler is measured before anything is measured with it. */
class HarnessTest {

    private static final Effort SHORT =
            new Effort(Duration.ofMillis(30), Duration.ofMillis(5), 9, Duration.ofSeconds(2));

    @Test
    void the_median_and_the_middle_half_of_what_was_measured() {
        assertThat(Spread.of(5, 1, 3, 2, 4)).isEqualTo(new Spread(3, 2, 4, 5));
        assertThat(Spread.of(1, 2, 3, 10).median()).isEqualTo(2.5);
        assertThat(Spread.of(7)).isEqualTo(new Spread(7, 7, 7, 1));
        assertThat(Spread.of(1, 1, 1, 1, 1_000_000).median()).isEqualTo(1);
        assertThatThrownBy(Spread::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void work_of_four_times_the_size_takes_about_four_times_as_long() {
        Pair pair = new Harness(SHORT).compare(Stopwatch.CPU, () -> sum(20_000), () -> sum(80_000));
        assertThat(pair.ratio().median()).isCloseTo(4, within(1.5));
        assertThat(pair.ours().count()).isEqualTo(9);
    }

    @Test
    void the_two_sides_take_turns_in_going_first() {
        List<String> calls = new ArrayList<>();
        Effort bare = new Effort(Duration.ZERO, Duration.ZERO, 4, Duration.ofSeconds(1));
        new Harness(bare).compare(Stopwatch.WALL, () -> calls.add("a"), () -> calls.add("b"));
        assertThat(calls).containsExactly("a", "b", "a", "b", "b", "a", "a", "b", "b", "a");
    }

    @Test
    void slow_work_ends_at_the_limit_but_not_before_three_rounds() {
        Effort impatient = new Effort(Duration.ZERO, Duration.ZERO, 50, Duration.ofMillis(1));
        Spread time = new Harness(impatient).time(Stopwatch.WALL, HarnessTest::nap);
        assertThat(time.count()).isEqualTo(3);
        assertThat(time.median()).isGreaterThan(1_500_000);
    }

    @Test
    void what_is_done_seldom_is_repeated_a_few_times_only() {
        Effort patient = new Effort(Duration.ofSeconds(9), Duration.ofSeconds(9), 50, Duration.ofSeconds(2));
        List<String> calls = new ArrayList<>();
        assertThat(new Harness(patient)
                        .timeSeldom(Stopwatch.WALL, () -> calls.add("x"))
                        .count())
                .isEqualTo(9);
        assertThat(calls).hasSize(10);
    }

    @Test
    void bytes_are_counted_and_none_is_none() {
        Harness harness = new Harness(SHORT);
        assertThat(harness.allocated(() -> new byte[10_000]).median()).isCloseTo(10_016, within(200.0));
        assertThat(harness.allocated(() -> "the same").median()).isLessThan(1);
    }

    @Test
    void goals_say_what_they_ask_for_and_whether_it_is_so() {
        assertThat(Goal.below(1.9, 2, "s")).isEqualTo(new Goal("< 2 s", true));
        assertThat(Goal.below(2, 2, "s").met()).isFalse();
        assertThat(Goal.atMost(8, 8, "")).isEqualTo(new Goal("<= 8", true));
        assertThat(Goal.atLeast(99_999, 100_000, "a minute")).isEqualTo(new Goal(">= 100,000 a minute", false));
        assertThat(new Goal(">= 0.7", true).and(new Goal("< 9", false))).isEqualTo(new Goal(">= 0.7, < 9", false));
    }

    @Test
    void the_answer_is_a_list_of_entries_with_the_fields_of_the_contract(@TempDir Path folder) throws IOException {
        Results results = new Results();
        results.add(Entry.versus(
                "speed", Spread.of(1.23456, 1.2, 1.3), "us", "a snail", 5.019, Goal.atLeast(5.019, 5, "")));
        results.add(Entry.of("start", Spread.of(8), "s"));
        Path file = folder.resolve("target/results.json");
        results.write(file);

        JsonNode list = new ObjectMapper().readTree(file.toFile());
        assertThat(list.isArray()).isTrue();
        List<String> fields = new ArrayList<>();
        list.get(0).fieldNames().forEachRemaining(fields::add);
        assertThat(fields).startsWith("name", "value", "unit", "versus", "ratio", "goal", "met");
        assertThat(list.get(0).path("value").asDouble()).isEqualTo(1.23);
        assertThat(list.get(0).path("ratio").asDouble()).isEqualTo(5.02);
        assertThat(list.get(0).path("met").asBoolean()).isTrue();
        assertThat(list.get(1).path("goal").isNull()).isTrue();
        assertThat(results.markdown()).contains("| speed | 1.23 us | 1.22 to 1.27 | a snail | 5.02 | >= 5 | yes |");
        assertThatThrownBy(() -> results.add(Entry.of("start", Spread.of(9), "s")))
                .hasMessageContaining("'start'");
    }

    private static Object nap() {
        LockSupport.parkNanos(2_000_000);
        return "awake";
    }

    private static Object sum(int upTo) {
        double sum = 0;
        for (int i = 1; i < upTo; i++) {
            sum += Math.sqrt(i);
        }
        return sum;
    }
}
