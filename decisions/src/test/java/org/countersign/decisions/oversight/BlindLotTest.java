package org.countersign.decisions.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlindLotTest {

    private static final Map<String, BigDecimal> SET = Map.of("off", BigDecimal.ZERO, "all", BigDecimal.ONE);

    private final BlindLot lot = new BlindLot(queue -> Optional.ofNullable(SET.get(queue)), new BigDecimal("0.10"));

    @Test
    void a_tenth_of_all_tasks_is_blind_and_always_the_same() {
        assertThat(drawn("risk")).isBetween(950, 1050).isEqualTo(drawn("risk"));
    }

    @Test
    void a_queue_can_have_none_or_all() {
        assertThat(drawn("off")).isZero();
        assertThat(drawn("all")).isEqualTo(10_000);
    }

    @Test
    void what_people_propose_or_a_plain_fact_asks_is_never_blind() {
        for (String kind : new String[] {
            "rule-review",
            "model-review",
            "model-fairness",
            "price-fairness",
            "stock-shortage",
            "payment-failed",
            "purchase",
            "return"
        }) {
            assertThat(lot.draws("T-1", kind, "all")).as(kind).isFalse();
        }
        assertThat(Skill.kinds())
                .allSatisfy(kind -> assertThat(lot.draws("T-1", kind, "all")).isTrue());
    }

    private int drawn(String queue) {
        return (int) IntStream.range(10_001, 20_001)
                .filter(number -> lot.draws("T-" + number, "countersign", queue))
                .count();
    }
}
