package org.countersign.models.training;

import java.util.Map;
import org.countersign.models.data.Dataset;
import org.countersign.models.recipe.BoostedSettings;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.recipe.LogisticSettings;
import org.countersign.models.recipe.TrainerSettings;
import org.countersign.models.scoring.Model;

/** A way to learn from rows. The same rows and seed give the same predictions. */
public sealed interface Trainer permits ForestTrainer, BoostedTrainer, LogisticTrainer {

    static Trainer of(TrainerSettings settings) {
        if (settings instanceof ForestSettings forest) {
            return new ForestTrainer(forest);
        }
        return settings instanceof BoostedSettings boost
                ? new BoostedTrainer(boost)
                : new LogisticTrainer((LogisticSettings) settings);
    }

    /** As a card names it, such as {@code Weka RandomForest}. */
    String name();

    /** As a card shows them. */
    Map<String, String> settings();

    /**
     * Bytes that one row takes while it learns, at most: as it was read, and in all copies that Weka makes. Measured, see
     * docs/guide/registry.md.
     */
    long bytesPerRow(int features);

    /** @throws IllegalStateException when the copy of what Weka learnt does not answer as Weka itself does */
    default Model train(Dataset data, long seed) {
        return train(data, seed, Progress.UNSEEN);
    }

    /** As {@link #train(Dataset, long)}, for somebody who looks on. */
    Model train(Dataset data, long seed, Progress progress);
}
