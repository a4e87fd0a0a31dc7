package org.countersign.models.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.training.Progress;
import org.countersign.models.training.Training;
import org.countersign.models.training.WekaForest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flattened forest against Weka itself, on rows that neither has seen. */
class WekaEqualityTest {

    private static final int FEATURES = 8;
    private static final int ROWS = 4000;

    @TempDir
    static Path home;

    private static WekaForest weka;
    private static Forest flat;
    private static Explainer tables;
    private static double[][] unseen;

    @BeforeAll
    static void grow() {
        new Training(home, Clock.systemUTC());
        Random random = new Random(11);
        double[][] x = rows(2000, random);
        boolean[] y = new boolean[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i][0] + x[i][1] * x[i][2] + 0.3 * random.nextGaussian() > 0.9;
        }
        List<Feature> features = IntStream.range(0, FEATURES)
                .mapToObj(i -> new Feature("f" + i, "Feature " + i))
                .toList();
        weka = WekaForest.grow(new ForestSettings(60, 8, 3, 1), features, x, y, 5, Progress.UNSEEN);
        flat = weka.flatten();
        tables = flat.explainer();
        unseen = rows(ROWS, random);
    }

    @Test
    void every_answer_is_the_same_to_the_last_bit() {
        for (double[] x : unseen) {
            assertThat(flat.value(x)).isEqualTo(weka.distribution(x)[1]);
        }
    }

    @Test
    void four_threads_share_one_forest_without_a_wrong_answer() throws Exception {
        double[] alone = answers();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<double[]> job = WekaEqualityTest::answers;
            for (Future<double[]> answers : threads.invokeAll(List.of(job, job, job, job))) {
                assertThat(answers.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_score_allocates_nothing() {
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        double sum = 0;
        long before = 0;
        for (int i = 0; i < 2 * ROWS; i++) {
            if (i == ROWS) {
                before = thread.getCurrentThreadAllocatedBytes();
            }
            sum += flat.value(unseen[i % ROWS]) + flat.agreement(unseen[i % ROWS]);
        }
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).isPositive();
        assertThat(allocated).isLessThan(ROWS);
    }

    private static double[] answers() {
        double[] answers = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            answers[i] = flat.value(unseen[i]) + flat.agreement(unseen[i]) + tables.contributions(unseen[i])[0];
        }
        return answers;
    }

    private static double[][] rows(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.doubles(FEATURES).toArray())
                .toArray(double[][]::new);
    }
}
