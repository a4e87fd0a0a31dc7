package org.countersign.domain.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final Outlook RISING = Outlook.of(
            List.of(BigDecimal.valueOf(7), BigDecimal.valueOf(14), BigDecimal.valueOf(21)),
            BigDecimal.ONE,
            "theta",
            24,
            false,
            0);

    @Test
    void days_take_their_part_of_each_week_and_then_of_the_average() {
        assertThat(RISING.perWeek()).isEqualByComparingTo("14");
        assertThat(RISING.until(0)).isZero();
        assertThat(RISING.until(3)).isEqualTo(3);
        assertThat(RISING.until(10)).isEqualTo(7 + 6);
        assertThat(RISING.until(21)).isEqualTo(42);
        assertThat(RISING.until(28)).isEqualTo(42 + 14);
    }

    @Test
    void stock_lasts_until_as_much_is_expected_to_be_sold() {
        assertThat(RISING.lasts(0)).isZero();
        assertThat(RISING.lasts(3)).isEqualTo(3);
        assertThat(RISING.lasts(13)).isEqualTo(10);
        assertThat(RISING.lasts(42 + 14)).isEqualTo(28);
        assertThat(RISING.lasts(-7)).as("customers wait for seven").isEqualTo(-3.5);
        assertThat(Outlook.none().lasts(1)).isInfinite();
    }

    @Test
    void of_what_was_never_sold_nothing_is_expected_and_that_is_weak() {
        assertThat(Outlook.none().until(100)).isZero();
        assertThat(Outlook.none().weak()).isTrue();
    }
}
