package org.countersign.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.countersign.bench.measure.Entry;
import org.countersign.bench.measure.Goal;
import org.countersign.bench.measure.Harness;
import org.countersign.bench.measure.Pair;
import org.countersign.bench.measure.Results;
import org.countersign.bench.measure.Spread;
import org.countersign.bench.measure.Stopwatch;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.scoring.Explainer;
import org.countersign.models.scoring.Forest;
import org.countersign.models.training.Progress;
import org.countersign.models.training.Training;
import org.countersign.models.training.WekaForest;

/** A score by the flattened forest beside Weka's own answer: how fast, how exact, how thrifty, and shared by threads. */
final class ScoringChapter implements Chapter {

    private static final int FEATURES = 20;
    private static final int ROWS = 4_000;
    private static final int THREADS = 4;

    private final Harness harness;
    private int row;

    ScoringChapter(Harness harness) {
        this.harness = harness;
    }

    @Override
    public String name() {
        return "scoring";
    }

    @Override
    public void measure(Results results) throws IOException, InterruptedException, ExecutionException {
        // Weka asks for a home; Training gives it one.
        new Training(Files.createTempDirectory("countersign-bench-"), Clock.systemUTC());
        Random random = new Random(11);
        double[][] known = rows(2_000, random);
        double[][] unseen = rows(ROWS, random);
        WekaForest weka = grow(known, random);
        Forest forest = weka.flatten();
        beside(results, weka, forest, unseen);
        exact(results, weka, forest, unseen);
        Explainer shapley = forest.explainer();
        results.add(Entry.of(
                "a score's attributions",
                harness.time(Stopwatch.CPU, () -> shapley.contributions(next(unseen)))
                        .times(1e-3),
                "us CPU"));
        shared(results, forest, shapley, unseen);
    }

    private void beside(Results results, WekaForest weka, Forest forest, double[][] unseen) {
        Pair pair = harness.compare(
                Stopwatch.CPU, () -> forest.value(next(unseen)), () -> weka.distribution(next(unseen))[1]);
        double ratio = pair.ratio().median();
        results.add(Entry.versus(
                "a score (20 features, 100 trees)",
                pair.ours().times(1e-3),
                "us CPU",
                "Weka's own distributionForInstance",
                ratio,
                Goal.atLeast(ratio, 2, "")));
        double[] sink = new double[1];
        Spread bytes = harness.allocated(() -> {
            sink[0] += forest.value(next(unseen)) + forest.agreement(next(unseen));
            return sink;
        });
        results.add(Entry.of("a score's garbage", bytes, "bytes", Goal.below(bytes.median(), 1, "bytes")));
    }

    private static void exact(Results results, WekaForest weka, Forest forest, double[][] unseen) {
        int different = 0;
        for (double[] x : unseen) {
            different += Double.compare(forest.value(x), weka.distribution(x)[1]) == 0 ? 0 : 1;
        }
        results.add(Entry.of(
                "scores that differ from Weka's in any bit, of " + ROWS, different, "", Goal.atMost(different, 0, "")));
    }

    private static void shared(Results results, Forest forest, Explainer shapley, double[][] unseen)
            throws InterruptedException, ExecutionException {
        Callable<double[]> job = () -> answers(forest, shapley, unseen);
        double[] alone = answers(forest, shapley, unseen);
        int different = 0;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<double[]> answers : threads.invokeAll(List.of(job, job, job, job))) {
                double[] got = answers.get();
                different += (int) IntStream.range(0, ROWS)
                        .filter(i -> Double.compare(got[i], alone[i]) != 0)
                        .count();
            }
        } finally {
            threads.shutdown();
        }
        results.add(Entry.of(
                "answers of one forest shared by 4 threads that differ from one thread's, of " + THREADS * ROWS,
                different,
                "",
                Goal.atMost(different, 0, "")));
    }

    private static double[] answers(Forest forest, Explainer shapley, double[][] unseen) {
        double[] answers = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            answers[i] = forest.value(unseen[i]) + forest.agreement(unseen[i]) + shapley.contributions(unseen[i])[0];
        }
        return answers;
    }

    private double[] next(double[][] rows) {
        row = (row + 1) % rows.length;
        return rows[row];
    }

    private static WekaForest grow(double[][] x, Random random) {
        boolean[] y = new boolean[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[i][0] + x[i][1] * x[i][2] + 0.3 * random.nextGaussian() > 0.9;
        }
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < FEATURES; i++) {
            features.add(new Feature("f" + i, "Feature " + i));
        }
        return WekaForest.grow(new ForestSettings(100, 8, 5, 1), features, x, y, 5, Progress.UNSEEN);
    }

    private static double[][] rows(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.doubles(FEATURES).toArray())
                .toArray(double[][]::new);
    }
}
