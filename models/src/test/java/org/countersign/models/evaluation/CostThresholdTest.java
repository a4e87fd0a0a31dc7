package org.countersign.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.countersign.models.card.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CostThresholdTest {

    private static final int ROWS = 20_000;

    private final double[] chance = new double[ROWS];
    private final double[] luck = new double[ROWS];
    private final boolean[] happened = new boolean[ROWS];

    @BeforeEach
    void draw() {
        Random random = new Random(6);
        for (int i = 0; i < ROWS; i++) {
            chance[i] = random.nextDouble();
            luck[i] = random.nextDouble();
            happened[i] = random.nextDouble() < chance[i];
        }
    }

    @Test
    void it_pays_to_act_from_where_the_expected_miss_costs_more_than_the_alarm() {
        CostThreshold found = CostThreshold.of(chance, happened, 1, 4, 1);
        assertThat(found.threshold()).isCloseTo(0.2, within(0.06)); // 1 : (1 + 4)
        assertThat(found.saved().low()).isPositive().isLessThan(found.saved().value());
        assertThat(found.saved().value()).isCloseTo(0.1, within(0.02)); // worked out by hand: .5 - .4
    }

    @Test
    void scores_that_know_nothing_save_nothing() {
        assertThat(CostThreshold.of(luck, happened, 1, 1.5, 1).saved().low()).isNegative();
    }

    @Test
    void where_an_alarm_costs_too_much_nobody_acts() {
        CostThreshold never = CostThreshold.of(new double[] {.1, .2, .3, .4}, new boolean[4], 1, 1, 1);
        assertThat(never.threshold()).isInfinite();
        assertThat(never.saved().value()).isZero();
    }

    @Test
    void what_a_card_keeps_gives_the_same_answer() {
        Proof proof = Proofs.of(chance, happened, Calibration.of(chance, happened));
        for (double miss : new double[] {0.5, 1, 4, 20}) {
            CostThreshold exact = CostThreshold.of(chance, happened, 1, miss, 1);
            CostThreshold kept = CostThreshold.of(proof, 1, miss);
            assertThat(kept.threshold()).isCloseTo(exact.threshold(), within(0.1));
            assertThat(kept.saved().value())
                    .isCloseTo(
                            exact.saved().value(),
                            within(0.02 * Math.max(1, exact.saved().value())));
            assertThat(kept.saved().low())
                    .isLessThan(kept.saved().value())
                    .isCloseTo(exact.saved().low(), within(0.05));
        }
        assertThat(proof.cuts()).hasSizeBetween(50, 100);
    }

    @Test
    void a_cost_of_nothing_is_refused() {
        assertThatThrownBy(() -> CostThreshold.of(luck, happened, 0, 1, 1)).hasMessageContaining("above 0");
    }
}
