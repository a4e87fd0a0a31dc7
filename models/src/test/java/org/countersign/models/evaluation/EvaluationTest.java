package org.countersign.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.countersign.models.card.Metric;
import org.countersign.models.card.ModelCard;
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
        Metric better = advantage(happened, good, naive);
        assertThat(better.low()).isPositive();
        assertThat(better.value()).isBetween(better.low(), better.high());
        assertThat(advantage(happened, alike, naive).low()).isNegative();
    }

    @Test
    void the_advantage_is_over_the_best_of_the_naive_ways() {
        boolean[] happened = {true, true, false, false, true, false, true, false};
        double[] perfect = {1, 1, 0, 0, 1, 0, 1, 0};
        Evaluation evaluation = new Evaluation(happened, 5)
                .measure(ModelCard.MODEL, perfect)
                .measure("base rate", new double[8])
                .measure("as good", perfect)
                .advantage();
        Metric advantage = evaluation.metrics().get(evaluation.metrics().size() - 1);
        assertThat(advantage).isEqualTo(new Metric(ModelCard.MODEL, "advantage", 0, 0.0, 0.0));
    }

    private static Metric advantage(boolean[] happened, double[] scores, double[] naive) {
        List<Metric> metrics = new Evaluation(happened, 5)
                .measure("naive", naive)
                .measure(ModelCard.MODEL, scores)
                .advantage()
                .metrics();
        return metrics.get(metrics.size() - 1);
    }
}
