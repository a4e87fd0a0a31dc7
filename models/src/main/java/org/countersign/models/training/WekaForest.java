package org.countersign.models.training;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.scoring.Forest;
import org.countersign.models.training.Progress.Stage;
import org.jspecify.annotations.Nullable;
import weka.classifiers.Classifier;
import weka.classifiers.trees.RandomForest;
import weka.classifiers.trees.RandomTree;

/**
 * A random forest grown by Weka, and its copy in plain arrays. Weka keeps its trees' nodes to itself, so the copy reads
 * them by reflection; its trainer compares both on every training row before it trusts the copy.
 */
public final class WekaForest {

    private final RandomForest forest;
    private final WekaTable table;
    private final int features;

    private WekaForest(RandomForest forest, WekaTable table, int features) {
        this.forest = forest;
        this.table = table;
        this.features = features;
    }

    /** @param y what became of each row of {@code x} */
    public static WekaForest grow(
            ForestSettings settings, List<Feature> features, double[][] x, boolean[] y, long seed, Progress progress) {
        WekaTable table = WekaTable.of(features, x, y);
        AtomicInteger grown = new AtomicInteger();
        RandomForest forest = new WatchedForest(
                () -> progress.reach(Stage.LEARNING, (double) grown.getAndIncrement() / settings.trees()));
        forest.setNumIterations(settings.trees());
        forest.setMaxDepth(settings.depth());
        forest.setNumFeatures(settings.features());
        forest.setSeed(Long.hashCode(seed));
        forest.setNumExecutionSlots(1);
        ((RandomTree) forest.getClassifier()).setMinNum(settings.minimum());
        table.build(forest);
        return new WekaForest(forest, table, features.size());
    }

    /** Weka's own answer: the probabilities of no and yes. */
    public double[] distribution(double[] x) {
        return table.distribution(forest, x);
    }

    public Forest flatten() {
        Forest.Builder flat = new Forest.Builder(features);
        for (Classifier tree : (Classifier[]) WekaFields.get(forest, "m_Classifiers")) {
            flat.tree();
            copy(WekaFields.get(tree, "m_Tree"), null, flat);
        }
        return flat.build();
    }

    /** An empty leaf answers as the node above it does. */
    private static int copy(Object node, double @Nullable [] above, Forest.Builder flat) {
        int feature = (int) WekaFields.get(node, "m_Attribute");
        double[] counts = (double[]) WekaFields.find(node, "m_ClassDistribution");
        if (feature < 0) {
            return leaf(counts != null ? counts : above, flat);
        }
        Object[] successors = (Object[]) WekaFields.get(node, "m_Successors");
        int split = flat.split(feature, (double) WekaFields.get(node, "m_SplitPoint"));
        copy(successors[0], counts, flat);
        flat.right(split);
        copy(successors[1], counts, flat);
        flat.close(split);
        return split;
    }

    /** Normalised as Weka does it: both counts by their sum. */
    private static int leaf(double @Nullable [] counts, Forest.Builder flat) {
        if (counts == null) {
            throw new IllegalStateException("Weka grew a leaf without orders below a node without a distribution");
        }
        double sum = counts[0] + counts[1];
        return flat.leaf(sum, counts[0] / sum, counts[1] / sum);
    }
}
