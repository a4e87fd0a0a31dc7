package org.countersign.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.models.data.Dataset;
import org.countersign.models.recipe.BoostedSettings;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.recipe.LogisticSettings;
import org.countersign.models.scoring.Explainer;
import org.countersign.models.scoring.Model;
import org.countersign.models.scoring.ModelFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every way to learn; that a copy answers as Weka does is checked in every training. */
class TrainersTest {

    private static final int FEATURES = 5;

    @TempDir
    static Path home;

    @BeforeAll
    static void prepare() {
        WekaHome.prepare(home);
    }

    static Stream<Trainer> trainers() {
        return Stream.of(
                new ForestTrainer(new ForestSettings(30, 5, 3, 5)),
                new BoostedTrainer(new BoostedSettings(40, 0.1, 4, 10)),
                new LogisticTrainer(new LogisticSettings(1e-8)));
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void the_same_rows_and_seed_give_the_same_predictions(Trainer trainer) {
        assertThat(answers(trainer.train(data(1_000, 3), 7))).isEqualTo(answers(trainer.train(data(1_000, 3), 7)));
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void it_learns_what_there_is_to_learn(Trainer trainer) {
        Model model = trainer.train(data(2_000, 3), 7);
        assertThat(model.value(new double[] {0.9, 0.9, 0.9, 0.5, 1}))
                .isGreaterThan(model.value(new double[] {0.1, 0.1, 0.1, 0.5, 1}) + 0.3);
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void contributions_are_the_shapley_values_and_sum_up(Trainer trainer) {
        Dataset data = data(600, 3);
        Model model = trainer.train(data, 7);
        Explainer explainer = model.explainer();
        for (double[] x : rows(40, 5)) {
            double[] found = explainer.contributions(x);
            double sum = explainer.base() + Arrays.stream(found).sum();
            assertThat(sum).isCloseTo(model.scale().of(model.value(x)), within(1e-9));
            assertThat(found[FEATURES - 1]).as("a feature that never changes").isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void four_threads_share_one_model_from_its_file_without_a_wrong_answer(Trainer trainer) throws Exception {
        Model trained = trainer.train(data(1_000, 3), 7);
        double[] alone = answers(trained);
        Model model = ModelFile.read(ModelFile.write(trained));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<double[]> job = () -> answers(model);
            for (Future<double[]> answers : threads.invokeAll(List.of(job, job, job, job))) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void a_file_gives_the_same_model_back(Trainer trainer) throws IOException {
        Model model = trainer.train(data(600, 3), 7);
        byte[] file = ModelFile.write(model);
        Model again = ModelFile.read(file);
        assertThat(again).hasSameClassAs(model);
        assertThat(again.scale()).isEqualTo(model.scale());
        assertThat(ModelFile.write(again)).isEqualTo(file);
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void a_file_that_ends_early_or_goes_on_is_refused(Trainer trainer) {
        byte[] file = ModelFile.write(trainer.train(data(600, 3), 7));
        for (int length : new int[] {0, 3, 5, 12, file.length / 2, file.length - 1}) {
            assertThatThrownBy(() -> ModelFile.read(Arrays.copyOf(file, length)))
                    .as("%d of %d bytes", length, file.length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("ends too early");
        }
        assertThatThrownBy(() -> ModelFile.read(Arrays.copyOf(file, file.length + 1)))
                .hasMessageContaining("goes on after its end");
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void a_file_of_another_kind_is_refused(Trainer trainer) {
        byte[] file = ModelFile.write(trainer.train(data(600, 3), 7));
        file[7] = 9;
        assertThatThrownBy(() -> ModelFile.read(file)).hasMessageContaining("kind of model 9");
        file[0] = 9;
        assertThatThrownBy(() -> ModelFile.read(file)).hasMessageContaining("no model of this format");
    }

    private static double[] answers(Model model) {
        Explainer explainer = model.explainer();
        return Arrays.stream(rows(2_000, 9))
                .mapToDouble(x -> model.value(x) + explainer.contributions(x)[0])
                .toArray();
    }

    private static Dataset data(int count, long seed) {
        Random random = new Random(seed);
        double[][] x = rows(count, seed);
        List<Dataset.Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean y = x[i][0] + x[i][1] * x[i][2] + 0.2 * random.nextGaussian() > 0.8;
            rows.add(new Dataset.Row("" + i, null, x[i], y, Map.of()));
        }
        List<Feature> features = IntStream.range(0, FEATURES)
                .mapToObj(i -> new Feature("f" + i, "Feature " + i))
                .toList();
        return new Dataset(features, rows);
    }

    private static double[][] rows(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double[] x = random.doubles(FEATURES).toArray();
                    x[FEATURES - 1] = 1;
                    return x;
                })
                .toArray(double[][]::new);
    }
}
