package org.countersign.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankingTest {

    private static final boolean[] HAPPENED = {false, false, true, true};

    @Test
    void auc_and_average_precision_are_those_of_the_textbook() {
        Ranking ranking = new Ranking(new double[] {0.1, 0.4, 0.35, 0.8}, HAPPENED);
        assertThat(ranking.auc()).isEqualTo(0.75);
        assertThat(ranking.averagePrecision()).isCloseTo(0.8333333, within(1e-6));
        assertThat(ranking.brier()).isCloseTo((0.01 + 0.16 + 0.4225 + 0.04) / 4, within(1e-12));
    }

    @Test
    void equal_scores_say_nothing() {
        Ranking ranking = new Ranking(new double[] {1, 1, 1, 1}, HAPPENED);
        assertThat(ranking.auc()).isEqualTo(0.5);
        assertThat(ranking.averagePrecision()).isEqualTo(0.5);
        assertThat(ranking.liftOfTopTenth()).isEqualTo(1);
    }

    @Test
    void a_perfect_ranking_and_its_reverse() {
        assertThat(new Ranking(new double[] {1, 2, 3, 4}, HAPPENED).auc()).isEqualTo(1);
        assertThat(new Ranking(new double[] {4, 3, 2, 1}, HAPPENED).auc()).isZero();
        assertThat(new Ranking(new double[] {1, 2, 3, 4}, HAPPENED).liftOfTopTenth())
                .isEqualTo(2);
    }

    @Test
    void ties_across_the_border_of_the_top_tenth_count_by_their_share() {
        double[] scores = new double[20];
        boolean[] happened = new boolean[20];
        scores[0] = 9;
        for (int i = 1; i < 5; i++) {
            scores[i] = 5;
        }
        happened[0] = true;
        happened[1] = true;
        assertThat(new Ranking(scores, happened).liftOfTopTenth()).isCloseTo((1.25 / 2) / 0.1, within(1e-12));
    }

    @Test
    void f1_counts_what_is_one_half_or_more() {
        assertThat(new Ranking(new double[] {0.1, 0.6, 0.5, 0.9}, HAPPENED).f1())
                .isCloseTo(0.8, within(1e-12));
        assertThat(new Ranking(new double[] {0.1, 0.2, 0.3, 0.4}, HAPPENED).f1())
                .isZero();
    }
}
