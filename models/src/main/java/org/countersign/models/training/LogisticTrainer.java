package org.countersign.models.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.countersign.models.data.Dataset;
import org.countersign.models.recipe.LogisticSettings;
import org.countersign.models.scoring.LinearModel;
import org.countersign.models.scoring.Model;
import org.countersign.models.training.Progress.Stage;

/** Fits a logistic regression, step by step, to the weights that Weka's own {@code Logistic} finds. */
public record LogisticTrainer(LogisticSettings fit) implements Trainer {

    @Override
    public String name() {
        return "Weka Logistic";
    }

    @Override
    public long bytesPerRow(int features) {
        return 450 + 31L * features;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("ridge", Double.toString(fit.ridge()));
        return words;
    }

    /** A feature that never changes teaches nothing: Weka would drop it and number the others anew, so it stays out. */
    @Override
    public Model train(Dataset data, long seed, Progress progress) {
        progress.reach(Stage.LEARNING, 0);
        double[][] x = data.x();
        int[] used = IntStream.range(0, data.features().size())
                .filter(i -> Arrays.stream(data.column(i)).distinct().limit(2).count() > 1)
                .toArray();
        double[][] narrow = Arrays.stream(x).map(row -> only(row, used)).toArray(double[][]::new);
        AtomicInteger taken = new AtomicInteger();
        double[] found = new LogisticFit(
                        narrow,
                        data.y(),
                        fit.ridge(),
                        () -> progress.reach(
                                Stage.LEARNING, Math.min(1, (double) taken.getAndIncrement() / LogisticFit.STEPS)))
                .fit();
        return model(found, data, used);
    }

    private static LinearModel model(double[] found, Dataset data, int[] used) {
        double[] weights = new double[data.features().size()];
        for (int i = 0; i < used.length; i++) {
            weights[used[i]] = found[i + 1];
        }
        double[] means = IntStream.range(0, weights.length)
                .mapToDouble(i -> Arrays.stream(data.column(i)).average().orElse(0))
                .toArray();
        return new LinearModel(found[0], weights, means);
    }

    private static double[] only(double[] row, int[] used) {
        return Arrays.stream(used).mapToDouble(i -> row[i]).toArray();
    }
}
