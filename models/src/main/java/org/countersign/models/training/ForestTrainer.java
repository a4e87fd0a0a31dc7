package org.countersign.models.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.models.data.Dataset;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.scoring.Forest;

/** Grows a random forest. */
public record ForestTrainer(ForestSettings forest) implements Trainer {

    @Override
    public String name() {
        return "Weka RandomForest";
    }

    @Override
    public long bytesPerRow(int features) {
        return 500 + 27L * features;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("trees", Integer.toString(forest.trees()));
        words.put("depth", Integer.toString(forest.depth()));
        words.put("features per split", Integer.toString(forest.features()));
        words.put("least weight of a leaf", Integer.toString(forest.minimum()));
        return words;
    }

    @Override
    public Forest train(Dataset data, long seed) {
        return train(data, seed, Progress.UNSEEN);
    }

    @Override
    public Forest train(Dataset data, long seed, Progress progress) {
        double[][] x = data.x();
        WekaForest weka = WekaForest.grow(forest, data.features(), x, data.y(), seed, progress);
        Forest flat = weka.flatten();
        Agreement.check(flat, x, row -> weka.distribution(row)[1], 0);
        return flat;
    }
}
