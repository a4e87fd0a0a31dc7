package org.countersign.domain.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTimeTest {

    @Test
    void before_the_first_delivery_the_promise_counts_and_a_quarter_of_it_is_doubt() {
        assertThat(LeadTime.of(14, List.of()))
                .isEqualTo(new LeadTime(new BigDecimal("14.0"), new BigDecimal("3.5"), 0));
    }

    @Test
    void one_late_delivery_moves_it_a_little_and_many_move_it_all_the_way() {
        assertThat(LeadTime.of(14, List.of(22)).days()).isEqualByComparingTo("16.0");
        assertThat(LeadTime.of(14, Collections.nCopies(20, 22)).days()).isEqualByComparingTo("21.0");
    }

    @Test
    void two_deliveries_of_one_length_are_no_certainty() {
        assertThat(LeadTime.of(14, List.of(14, 14)).spread()).isEqualByComparingTo("3.0");
        assertThat(LeadTime.of(14, Collections.nCopies(20, 14)).spread()).isEqualByComparingTo("1.3");
        assertThat(LeadTime.of(14, List.of(7, 21, 7, 21, 7, 21)).spread()).isGreaterThan(new BigDecimal("6"));
    }
}
