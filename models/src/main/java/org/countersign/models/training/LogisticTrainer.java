package org.countersign.models.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.countersign.models.data.Dataset;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.LogisticSettings;
import org.countersign.models.scoring.LinearModel;
import org.countersign.models.scoring.Model;
import org.countersign.models.training.Progress.Stage;
import weka.classifiers.functions.Logistic;

/** Fits a logistic regression. Weka's own object must not be shared between threads; its copy may. */
public record LogisticTrainer(LogisticSettings fit) implements Trainer {

    private static final double ROUNDING = 1e-9;

    @Override
    public String name() {
        return "Weka Logistic";
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
        List<Feature> features =
                Arrays.stream(used).mapToObj(data.features()::get).toList();
        double[][] narrow = Arrays.stream(x).map(row -> only(row, used)).toArray(double[][]::new);
        WekaTable table = WekaTable.of(features, narrow, data.y());
        Logistic logistic = new Logistic();
        logistic.setRidge(fit.ridge());
        table.build(logistic);
        LinearModel copy = flatten(logistic, data, used);
        Agreement.check(copy, x, row -> table.distribution(logistic, only(row, used))[1], ROUNDING);
        return copy;
    }

    /** Weka's weights speak for the first class, which is no. */
    private static LinearModel flatten(Logistic logistic, Dataset data, int[] used) {
        double[][] found = logistic.coefficients();
        double[] weights = new double[data.features().size()];
        for (int i = 0; i < used.length; i++) {
            weights[used[i]] = -found[i + 1][0];
        }
        double[] means = IntStream.range(0, weights.length)
                .mapToDouble(i -> Arrays.stream(data.column(i)).average().orElse(0))
                .toArray();
        return new LinearModel(-found[0][0], weights, means);
    }

    private static double[] only(double[] row, int[] used) {
        return Arrays.stream(used).mapToDouble(i -> row[i]).toArray();
    }
}
