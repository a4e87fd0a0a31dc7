package org.countersign.decisions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T11:00:00Z");

    @Test
    void times_are_read_as_people_write_them() {
        assertThat(Schedule.of("2026-12-01T00:00", null, "Europe/Berlin", NOW).from())
                .isEqualTo("2026-11-30T23:00:00Z");
        assertThat(Schedule.of("2026-07-01", null, "Europe/Berlin", NOW).from()).isEqualTo("2026-06-30T22:00:00Z");
        assertThat(Schedule.of("2026-12-01T00:00:00+02:00", "2026-12-02", null, NOW)
                        .until())
                .isEqualTo("2026-12-02T00:00:00Z");
        assertThat(Schedule.of(null, null, null, NOW)).isEqualTo(new Schedule(null, null, "UTC"));
    }

    @Test
    void a_time_that_can_not_be_is_refused_with_what_would_be_right() {
        assertThatThrownBy(() -> Schedule.of("2026-03-29T02:30", null, "Europe/Berlin", NOW))
                .hasMessageContaining("effectiveFrom: there is no 2026-03-29T02:30 in Europe/Berlin");
        assertThatThrownBy(() -> Schedule.of("tomorrow", null, null, NOW)).hasMessageContaining("2026-12-01T00:00");
        assertThatThrownBy(() -> Schedule.of("2026-12-01", null, "Mars/Olympus", NOW))
                .hasMessageContaining("Europe/Berlin");
        assertThatThrownBy(() -> Schedule.of("2026-02-01", null, null, NOW)).hasMessageContaining("has passed");
        assertThatThrownBy(() -> Schedule.of("2026-12-02", "2026-12-01", null, NOW))
                .hasMessageContaining("effectiveUntil");
    }

    @Test
    void an_hour_that_comes_twice_needs_its_offset() {
        assertThatThrownBy(() -> Schedule.of("2026-10-25T02:30", null, "Europe/Berlin", NOW))
                .hasMessageContaining("comes twice in Europe/Berlin")
                .hasMessageContaining("2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00");
        assertThat(Schedule.of("2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00", "Europe/Berlin", NOW))
                .isEqualTo(new Schedule(
                        Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"), "Europe/Berlin"));
        assertThatThrownBy(() -> Schedule.of(null, "2027-03-28T02:00", "Europe/Berlin", NOW))
                .hasMessageContaining("effectiveUntil: there is no 2027-03-28T02:00");
    }

    @Test
    void a_time_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> Schedule.of(null, "2026-02-01", null, NOW)).hasMessageContaining("is not after now");
        assertThatThrownBy(() -> Schedule.of("2026-12-01", "2026-12-01", null, NOW))
                .hasMessageContaining("is not after 2026-12-01");
        assertThatThrownBy(() -> Schedule.of("2926-12-01", null, null, NOW)).hasMessageContaining("ten years");
        assertThatThrownBy(() -> Schedule.of(null, "+999999999-01-01T00:00Z", null, NOW))
                .isInstanceOf(RuleDeskRefused.class);
    }

    @Test
    void schedules_conflict_when_one_begins_inside_the_others_bounded_time() {
        Instant one = NOW.plusSeconds(1);
        Instant two = NOW.plusSeconds(2);
        Instant three = NOW.plusSeconds(3);
        assertThat(Schedule.conflict(one, null, one, three)).isTrue();
        assertThat(Schedule.conflict(one, three, two, null)).isTrue();
        assertThat(Schedule.conflict(two, null, one, three)).isTrue();
        assertThat(Schedule.conflict(one, two, two, null)).isFalse();
        assertThat(Schedule.conflict(one, null, two, three)).isFalse();
        assertThat(Schedule.conflict(one, null, two, null)).isFalse();
    }
}
