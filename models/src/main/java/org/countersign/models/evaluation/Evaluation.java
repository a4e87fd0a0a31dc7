package org.countersign.models.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.countersign.models.card.Metric;
import org.countersign.models.card.ModelCard;

/** Measures a model beside naive ways to do the same job, with intervals from a seeded bootstrap over the test rows. */
public final class Evaluation {

    /** The figure that says whether a model earns its place. */
    public static final String ADVANTAGE = "advantage";

    private static final int RESAMPLES = 200;

    private final boolean[] happened;
    private final List<Metric> metrics = new ArrayList<>();

    /** What was measured so far, by method. */
    private final Map<String, double[]> measured = new LinkedHashMap<>();

    /** Rows drawn with repetition, as often as there are rows. Every method sees the same: their intervals compare. */
    private final List<int[]> resamples = new ArrayList<>(RESAMPLES);

    /** @param happened what became of the test rows; both outcomes occur */
    public Evaluation(boolean[] happened, long seed) {
        this.happened = happened.clone();
        Random random = new Random(seed);
        while (resamples.size() < RESAMPLES) {
            int[] rows = random.ints(happened.length, 0, happened.length).toArray();
            if (IntStream.of(rows).anyMatch(row -> happened[row])
                    && IntStream.of(rows).anyMatch(row -> !happened[row])) {
                resamples.add(rows);
            }
        }
    }

    public Evaluation measure(String method, double[] scores) {
        Ranking whole = new Ranking(scores, happened);
        List<Ranking> resampled = resampled(scores);
        measured.put(method, scores.clone());
        add(method, "AUC", Ranking::auc, whole, resampled);
        add(method, "average precision", Ranking::averagePrecision, whole, resampled);
        add(method, "lift of the top tenth", Ranking::liftOfTopTenth, whole, resampled);
        add(method, "Brier score", Ranking::brier, whole, resampled);
        return this;
    }

    /**
     * By how much the model's AUC is higher than that of the best of the naive ways measured before. A model whose
     * interval reaches down to zero or below has shown nothing that they could not do.
     */
    public Evaluation advantage() {
        double[] scores = Objects.requireNonNull(measured.get(ModelCard.MODEL), "the model is measured first");
        double[] naive = measured.entrySet().stream()
                .filter(way -> !way.getKey().equals(ModelCard.MODEL))
                .map(Map.Entry::getValue)
                .max(Comparator.comparingDouble(way -> new Ranking(way, happened).auc()))
                .orElseThrow(() -> new IllegalStateException("there is no naive way to compare with"));
        metrics.add(difference(ModelCard.MODEL, ADVANTAGE, scores, naive));
        return this;
    }

    public Evaluation note(String method, String name, double value) {
        metrics.add(new Metric(method, name, value, null, null));
        return this;
    }

    public List<Metric> metrics() {
        return metrics;
    }

    /** One more figure, with its interval. */
    public Metric figure(String method, String name, ToDoubleFunction<Ranking> figure, double[] scores) {
        return metric(
                method,
                name,
                figure.applyAsDouble(new Ranking(scores, happened)),
                resampled(scores).stream().mapToDouble(figure));
    }

    /** By how much the AUC is higher than that of other scores for the same rows. */
    public Metric difference(String method, String name, double[] scores, double[] others) {
        List<Ranking> ours = resampled(scores);
        List<Ranking> theirs = resampled(others);
        return metric(
                method,
                name,
                new Ranking(scores, happened).auc() - new Ranking(others, happened).auc(),
                IntStream.range(0, RESAMPLES)
                        .mapToDouble(i -> ours.get(i).auc() - theirs.get(i).auc()));
    }

    private void add(
            String method, String name, ToDoubleFunction<Ranking> figure, Ranking whole, List<Ranking> resampled) {
        metrics.add(metric(
                method, name, figure.applyAsDouble(whole), resampled.stream().mapToDouble(figure)));
    }

    private static Metric metric(String method, String name, double value, DoubleStream resampled) {
        double[] figures = resampled.sorted().toArray();
        return new Metric(
                method, name, value, figures[(int) (RESAMPLES * 0.025)], figures[(int) (RESAMPLES * 0.975) - 1]);
    }

    private List<Ranking> resampled(double[] scores) {
        return resamples.stream()
                .map(rows -> new Ranking(
                        Arrays.stream(rows).mapToDouble(row -> scores[row]).toArray(), happened(rows)))
                .toList();
    }

    private boolean[] happened(int[] rows) {
        boolean[] some = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = happened[rows[i]];
        }
        return some;
    }
}
