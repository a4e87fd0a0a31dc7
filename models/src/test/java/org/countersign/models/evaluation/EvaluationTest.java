package org.countersign.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.countersign.models.card.Metric;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final int ROWS = 400;

    @Test
    void what_is_better_by_more_than_chance_is_told_from_what_is_not() {
        Random random = new Random(3);
        boolean[] happened = new boolean[ROWS];
        double[] good = new double[ROWS];
        double[] naive = new double[ROWS];
        double[] alike = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            happened[i] = random.nextInt(4) == 0;
            good[i] = (happened[i] ? 1.5 : 0) + random.nextGaussian();
            naive[i] = (happened[i] ? 0.5 : 0) + random.nextGaussian();
            alike[i] = naive[i] + 0.01 * random.nextGaussian();
        }
        Evaluation evaluation = new Evaluation(happened, 5);
        Metric better = evaluation.advantage("naive", good, naive);
        assertThat(better.low()).isPositive();
        assertThat(better.value()).isBetween(better.low(), better.high());
        assertThat(evaluation.advantage("naive", alike, naive).low()).isNegative();
    }
}
