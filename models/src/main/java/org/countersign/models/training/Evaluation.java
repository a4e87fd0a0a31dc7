package org.countersign.models.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.countersign.models.card.Metric;

/** Measures a model beside naive ways to do the same job, with intervals from a seeded bootstrap over the test orders. */
final class Evaluation {

    private static final int RESAMPLES = 200;

    private final boolean[] happened;
    private final long seed;
    private final List<Metric> metrics = new ArrayList<>();

    Evaluation(boolean[] happened, long seed) {
        this.happened = happened;
        this.seed = seed;
    }

    Evaluation measure(String method, double[] scores) {
        Ranking whole = new Ranking(scores, happened);
        List<Ranking> resampled = resample(scores);
        add(method, "AUC", Ranking::auc, whole, resampled);
        add(method, "average precision", Ranking::averagePrecision, whole, resampled);
        add(method, "lift of the top tenth", Ranking::liftOfTopTenth, whole, resampled);
        add(method, "Brier score", Ranking::brier, whole, resampled);
        return this;
    }

    Evaluation note(String method, String name, double value) {
        metrics.add(new Metric(method, name, value, null, null));
        return this;
    }

    List<Metric> metrics() {
        return metrics;
    }

    private void add(
            String method, String name, ToDoubleFunction<Ranking> figure, Ranking whole, List<Ranking> resampled) {
        double[] figures = resampled.stream().mapToDouble(figure).sorted().toArray();
        metrics.add(new Metric(
                method,
                name,
                figure.applyAsDouble(whole),
                figures[(int) (RESAMPLES * 0.025)],
                figures[(int) (RESAMPLES * 0.975) - 1]));
    }

    /** Every method sees the same resamples: their intervals compare. */
    private List<Ranking> resample(double[] scores) {
        Random random = new Random(seed);
        List<Ranking> rankings = new ArrayList<>(RESAMPLES);
        while (rankings.size() < RESAMPLES) {
            int[] rows = random.ints(scores.length, 0, scores.length).toArray();
            double[] s = Arrays.stream(rows).mapToDouble(row -> scores[row]).toArray();
            boolean[] h = new boolean[rows.length];
            boolean yes = false;
            boolean no = false;
            for (int i = 0; i < rows.length; i++) {
                h[i] = happened[rows[i]];
                yes |= h[i];
                no |= !h[i];
            }
            if (yes && no) {
                rankings.add(new Ranking(s, h));
            }
        }
        return rankings;
    }
}
