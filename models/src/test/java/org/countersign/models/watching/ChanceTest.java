package org.countersign.models.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private static final int SEEDS = 2_000;

    @Test
    void two_samples_of_one_distribution_differ_as_often_as_the_level_says() {
        int alarms = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            double[] then = random.doubles(1_000).toArray();
            List<Double> edges = Bins.edges(then);
            int[] now = Bins.count(edges, random.doubles(200).toArray());
            alarms += Chance.sameDistribution(Bins.count(edges, then), now) < 0.05 ? 1 : 0;
        }
        // The bins were made for the first sample, which makes it look a little too even.
        assertThat((double) alarms / SEEDS).isBetween(0.02, 0.065);
    }

    @Test
    void of_many_features_at_rest_any_one_is_called_with_the_level_at_most() {
        double level = 0.05;
        int alarms = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            double[] p = new Random(seed).doubles(25).toArray();
            for (double adjusted : Chance.adjusted(p)) {
                if (adjusted < level) {
                    alarms++;
                    break;
                }
            }
        }
        // Three standard deviations around the level itself: the correction is neither too mild nor too strict.
        assertThat((double) alarms / SEEDS).isCloseTo(level, within(0.015));
    }

    @Test
    void the_correction_is_that_of_benjamini_and_hochberg_in_any_order() {
        assertThat(Chance.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-12));
        assertThat(Chance.adjusted(new double[] {0.005, 0.03, 0.04, 0.01}))
                .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-12));
    }

    @Test
    void chi_square_is_that_of_the_books() {
        assertThat(Chance.tail(3.841459, 1)).isCloseTo(0.05, within(1e-6));
        assertThat(Chance.sameDistribution(new int[] {30, 70}, new int[] {50, 50}))
                .isCloseTo(0.003892, within(1e-5));
        assertThat(Chance.sameDistribution(new int[] {100}, new int[] {50})).isEqualTo(1);
    }

    @Test
    void the_index_is_nought_at_rest_and_that_of_its_definition_otherwise() {
        assertThat(Psi.of(new int[] {500, 500}, new int[] {50, 50})).isCloseTo(0, within(1e-12));
        double byHand = (0.8 - 0.5) * Math.log(0.8 / 0.5) + (0.2 - 0.5) * Math.log(0.2 / 0.5);
        assertThat(Psi.of(new int[] {500_000, 500_000}, new int[] {800_000, 200_000}))
                .isCloseTo(byHand, within(1e-5));
        assertThat(Psi.of(new int[] {100, 100}, new int[] {200, 0})).isFinite().isGreaterThan(1);
    }

    @Test
    void a_number_that_is_most_of_them_is_one_bin() {
        double[] numbers = new double[100];
        numbers[98] = 3;
        numbers[99] = 7;
        assertThat(Bins.edges(numbers)).containsExactly(0.0);
        assertThat(Bins.count(List.of(0.0, 3.0), numbers)).containsExactly(98, 1, 1);
        assertThat(Bins.edges(new double[] {4, 4, 4})).isEmpty();
    }
}
