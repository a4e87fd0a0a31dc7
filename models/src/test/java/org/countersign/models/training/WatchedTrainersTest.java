package org.countersign.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.models.data.Dataset;
import org.countersign.models.recipe.BoostedSettings;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.recipe.LogisticSettings;
import org.countersign.models.scoring.ModelFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.functions.Logistic;
import weka.classifiers.meta.LogitBoost;

/** Whoever looks on hears from every trainer while it learns and can stop it there, and what is learnt stays Weka's. */
class WatchedTrainersTest {

    @TempDir
    static Path home;

    @BeforeAll
    static void prepare() {
        WekaHome.prepare(home);
    }

    static Stream<Trainer> trainers() {
        return Stream.of(
                new ForestTrainer(new ForestSettings(30, 5, 3, 5)),
                new BoostedTrainer(new BoostedSettings(30, 0.1, 4, 10)),
                new LogisticTrainer(new LogisticSettings(1e-8)));
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void it_tells_how_far_it_is_again_and_again_and_never_goes_back(Trainer trainer) {
        List<Double> told = new ArrayList<>();
        trainer.train(data(1_000, 3, 5), 7, (stage, share) -> told.add(share));
        assertThat(told).hasSizeGreaterThan(8).isSorted().allMatch(share -> share >= 0 && share <= 1);
        assertThat(told.get(told.size() - 1)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void it_stops_in_the_midst_of_learning(Trainer trainer) {
        List<Double> told = new ArrayList<>();
        Progress impatient = (stage, share) -> {
            told.add(share);
            if (told.size() == 5) {
                throw new TrainingCancelled();
            }
        };
        assertThatThrownBy(() -> trainer.train(data(1_000, 3, 5), 7, impatient)).isInstanceOf(TrainingCancelled.class);
        assertThat(told).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void looking_on_changes_nothing(Trainer trainer) {
        Dataset data = data(1_000, 3, 5);
        assertThat(ModelFile.write(trainer.train(data, 7, (stage, share) -> {})))
                .isEqualTo(ModelFile.write(trainer.train(data, 7)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_logistic_regression_has_the_weights_of_wekas_own_to_the_last_bit(long seed) throws Exception {
        Dataset data = data(200 + 300 * (int) seed, seed, 2 + (int) seed);
        double ridge = seed % 2 == 0 ? 1e-8 : 3;
        Logistic weka = new Logistic();
        weka.setRidge(ridge);
        WekaTable.of(data.features(), data.x(), data.y()).build(weka);
        double[] found = new LogisticFit(data.x(), data.y(), ridge, () -> {}).fit();
        double[][] theirs = weka.coefficients();
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).as("weight %d", i).isEqualTo(-theirs[i][0]);
        }
    }

    @Test
    void boosting_that_is_watched_gives_the_probabilities_of_wekas_own() {
        Dataset data = data(800, 3, 5);
        LogitBoost weka = new LogitBoost();
        LogitBoost watched = new WatchedBoost(() -> {});
        WekaTable table = WekaTable.of(data.features(), data.x(), data.y());
        table.build(weka);
        table.build(watched);
        for (double[] row : data.x()) {
            assertThat(table.distribution(watched, row)).isEqualTo(table.distribution(weka, row));
        }
    }

    /** Features of very different sizes, as a shop has them. */
    private static Dataset data(int count, long seed, int width) {
        Random random = new Random(seed);
        List<Dataset.Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] x = new double[width];
            double sum = 0;
            for (int f = 0; f < width; f++) {
                x[f] = Math.pow(10, f) * random.nextGaussian() + f;
                sum += (f % 2 == 0 ? 1 : -0.5) * x[f] / Math.pow(10, f);
            }
            rows.add(new Dataset.Row("" + i, null, x, sum + random.nextGaussian() > 0.5, Map.of()));
        }
        List<Feature> features = IntStream.range(0, width)
                .mapToObj(i -> new Feature("f" + i, "Feature " + i))
                .toList();
        return new Dataset(features, rows);
    }
}
