package org.countersign.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Outcome ADJUST =
            new Outcome.Adjust(List.of(new Adjustment("discount.order", null, BigDecimal.TEN, null)));

    @Test
    void the_strictest_wins_in_any_order() {
        List<Outcome> wanted =
                new ArrayList<>(List.of(Outcome.approve(), ADJUST, Outcome.escalate("risk"), Outcome.refuse()));
        Random random = new Random(7);
        for (int left = 4; left > 0; left--) {
            Collections.shuffle(wanted, random);
            Outcome strictest = Outcome.strictest(wanted);
            assertThat(strictest.strictness()).isEqualTo(left - 1);
            wanted.remove(strictest);
        }
    }

    @Test
    void when_nobody_speaks_nothing_stands_against_it() {
        assertThat(Outcome.strictest(List.of())).isEqualTo(Outcome.approve());
    }

    @Test
    void every_outcome_has_its_word() {
        assertThat(List.of(Outcome.approve(), ADJUST, Outcome.escalate("risk"), Outcome.refuse()))
                .extracting(Outcome::word)
                .containsExactly("approve", "adjust", "escalate", "refuse");
    }

    @Test
    void adjustments_of_all_reasons_are_listed_in_the_order_of_the_reasons() {
        Reason first = new Reason("PRI-101", ADJUST, "quantity 12 is 10 or more");
        Reason second = new Reason("PRI-200", Outcome.approve(), "nothing to add");
        assertThat(new Judgement(ADJUST, List.of(first, second, first)).adjustments())
                .hasSize(2);
    }
}
