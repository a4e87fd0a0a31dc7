package org.countersign.models.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.countersign.models.data.Dataset;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.scoring.Model;
import org.countersign.models.training.ForestTrainer;

/** A random forest over what two values or records have in common: how likely do they mean the same? */
public final class PairForest {

    private final Model forest;

    private PairForest(Model forest) {
        this.forest = forest;
    }

    /** The same pairs and seed give the same forest. */
    public static PairForest grow(List<double[]> pairs, List<Boolean> same, int trees, int smallestLeaf, long seed) {
        int width = pairs.get(0).length;
        List<Feature> features = IntStream.range(0, width)
                .mapToObj(i -> new Feature("f" + i, "f" + i))
                .toList();
        List<Dataset.Row> rows = new ArrayList<>(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            rows.add(new Dataset.Row(Integer.toString(i), null, pairs.get(i), same.get(i), Map.of()));
        }
        ForestSettings settings = new ForestSettings(trees, ForestSettings.DEEPEST, split(width), smallestLeaf);
        return new PairForest(new ForestTrainer(settings).train(new Dataset(features, rows), seed));
    }

    /** From how many features a split chooses, as is usual for forests. */
    private static int split(int features) {
        return (int) (Math.log(features) / Math.log(2)) + 1;
    }

    /** Probability that they mean the same. Any number of threads may ask. */
    public double score(double[] pair) {
        return forest.value(pair);
    }
}
