package org.countersign.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyPointsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void it_says_what_the_definition_of_shapley_values_says(long seed) {
        int features = 6;
        Forest forest = Forests.random(features, 4, 5, seed);
        Explainer points = forest.explainer();
        Random random = new Random(seed);
        for (int row = 0; row < 50; row++) {
            double[] x = random.doubles(features).toArray();
            double[] expected = byDefinition(forest, x);
            double[] found = points.contributions(x);
            for (int i = 0; i < features; i++) {
                assertThat(found[i]).isCloseTo(expected[i], within(1e-12));
            }
        }
        assertThat(points.base()).isCloseTo(game(forest, new double[features], 0), within(1e-12));
    }

    /** More features on a path than are looked at in one round. */
    @Test
    void paths_of_many_features_are_as_exact() {
        int features = 12;
        Forest forest = Forests.random(features, 1, 12, 3);
        double[] x = new Random(3).doubles(features).toArray();
        assertThat(forest.explainer().contributions(x)).containsExactly(byDefinition(forest, x), within(1e-12));
    }

    @Test
    void a_branch_that_no_row_took_counts_only_for_who_takes_it() {
        Forest.Builder grown = new Forest.Builder(2);
        grown.tree();
        int first = grown.split(0, 0.5);
        int second = grown.split(1, 0.5);
        grown.leaf(10, 0.9, 0.1);
        grown.right(second);
        grown.leaf(0, 0.2, 0.8);
        grown.close(second);
        grown.right(first);
        grown.leaf(30, 0.5, 0.5);
        grown.close(first);
        Forest forest = grown.build();
        for (double[] x : new double[][] {{0.1, 0.1}, {0.1, 0.9}, {0.9, 0.9}}) {
            assertThat(forest.explainer().contributions(x)).containsExactly(byDefinition(forest, x), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void boosted_trees_add_up_in_log_odds(long seed) {
        Forest forest = Forests.random(6, 4, 5, seed);
        Model boosted = new BoostedTrees(forest.trees);
        Explainer explainer = boosted.explainer();
        Random random = new Random(seed);
        for (int row = 0; row < 50; row++) {
            double[] x = random.doubles(6).toArray();
            double[] expected = byDefinition(forest, x);
            double[] found = explainer.contributions(x);
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i]).isCloseTo(4 * expected[i], within(1e-12));
            }
            assertThat(explainer.base() + Arrays.stream(found).sum())
                    .isCloseTo(boosted.scale().of(boosted.value(x)), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 10, 13})
    void base_and_contributions_sum_up_to_the_value(int depth) {
        Forest forest = Forests.random(25, 30, depth, depth);
        Explainer points = forest.explainer();
        Random random = new Random(depth);
        for (int row = 0; row < 500; row++) {
            double[] x = random.doubles(25).toArray();
            double sum = points.base() + Arrays.stream(points.contributions(x)).sum();
            assertThat(sum).isCloseTo(forest.value(x), within(1e-9));
        }
    }

    /** Averages the gain of each feature over every set of the others. */
    private static double[] byDefinition(Forest forest, double[] x) {
        int n = x.length;
        double[] phi = new double[n];
        for (int i = 0; i < n; i++) {
            for (int set = 0; set < 1 << n; set++) {
                if ((set >> i & 1) == 0) {
                    int size = Integer.bitCount(set);
                    double weight = factorial(size) * factorial(n - 1 - size) / factorial(n);
                    phi[i] += weight * (game(forest, x, set | 1 << i) - game(forest, x, set));
                }
            }
        }
        return phi;
    }

    /** The mean answer when only the features of the set are known. */
    private static double game(Forest forest, double[] x, int known) {
        double sum = 0;
        for (int root : forest.trees.roots) {
            sum += mean(forest, root, x, known);
        }
        return sum / forest.trees();
    }

    private static double mean(Forest forest, int node, double[] x, int known) {
        int feature = forest.trees.feature[node];
        if (feature < 0) {
            return forest.trees.value[node];
        }
        int left = node + 1;
        int right = forest.trees.right[node];
        if ((known >> feature & 1) == 1) {
            return mean(forest, x[feature] < forest.trees.threshold[node] ? left : right, x, known);
        }
        return (forest.trees.weight[left] * mean(forest, left, x, known)
                        + forest.trees.weight[right] * mean(forest, right, x, known))
                / forest.trees.weight[node];
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
