package org.countersign.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static final OffsetDateTime START = SmallShop.OPENING;
    private static final Duration HORIZON = Duration.ofDays(60);

    @Test
    void outcomes_are_known_before_the_test_starts_and_before_the_history_ends() {
        Periods periods = Periods.of(START, START.plusDays(660), HORIZON);
        assertThat(periods.trainFrom()).isEqualTo(START.plusDays(60));
        assertThat(periods.trainTo().plus(HORIZON)).isEqualTo(periods.testFrom());
        assertThat(periods.testTo().plus(HORIZON)).isEqualTo(START.plusDays(660));
    }

    @Test
    void a_short_history_is_refused_in_words() {
        assertThatThrownBy(() -> Periods.of(START, START.plusDays(100), HORIZON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too short")
                .hasMessageContaining("Maybe");
    }

    @Test
    void a_test_that_starts_before_training_ends_is_refused() {
        assertThatThrownBy(() -> new Periods(START, START.plusDays(9), START.plusDays(8), START.plusDays(20)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
