package org.countersign.models.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.models.data.Dataset;
import org.countersign.models.recipe.BoostedSettings;
import org.countersign.models.scoring.BoostedTrees;
import org.countersign.models.scoring.Model;
import org.countersign.models.scoring.Trees;
import org.countersign.models.training.Progress.Stage;
import weka.classifiers.Classifier;
import weka.classifiers.meta.LogitBoost;
import weka.classifiers.trees.REPTree;

/** Boosts regression trees (Weka's LogitBoost). */
public record BoostedTrainer(BoostedSettings boost) implements Trainer {

    private static final double ROUNDING = 1e-9;

    @Override
    public String name() {
        return "Weka LogitBoost over REPTree";
    }

    @Override
    public long bytesPerRow(int features) {
        return 620 + 64L * features;
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("trees", Integer.toString(boost.rounds()));
        words.put("shrinkage", Double.toString(boost.shrinkage()));
        words.put("depth", Integer.toString(boost.depth()));
        words.put("least weight of a leaf", Integer.toString(boost.minimum()));
        return words;
    }

    @Override
    public Model train(Dataset data, long seed, Progress progress) {
        progress.reach(Stage.LEARNING, 0);
        double[][] x = data.x();
        WekaTable table = WekaTable.of(data.features(), x, data.y());
        AtomicInteger begun = new AtomicInteger();
        // Weka asks once more than there are rounds, to hear that it is done.
        LogitBoost weka = new WatchedBoost(
                () -> progress.reach(Stage.LEARNING, Math.min(1, (double) begun.getAndIncrement() / boost.rounds())));
        weka.setClassifier(tree());
        weka.setNumIterations(boost.rounds());
        weka.setShrinkage(boost.shrinkage());
        weka.setSeed(Long.hashCode(seed));
        table.build(weka);
        BoostedTrees copy =
                new BoostedTrees(flatten(weka, data.features().size()).weighed(x));
        Agreement.check(copy, x, row -> table.distribution(weka, row)[1], ROUNDING);
        return copy;
    }

    private REPTree tree() {
        REPTree tree = new REPTree();
        tree.setNoPruning(true);
        tree.setMaxDepth(boost.depth());
        tree.setMinNum(boost.minimum());
        tree.setMinVarianceProp(0);
        return tree;
    }

    /** With two classes Weka fits the trees of the first, which is no; those of yes are the same with the sign turned. */
    private Trees flatten(LogitBoost weka, int features) {
        Trees.Builder flat = new Trees.Builder(features);
        for (Classifier[] round : weka.classifiers()) {
            flat.tree();
            copy(WekaFields.get(round[0], "m_Tree"), flat);
        }
        return flat.build();
    }

    private int copy(Object node, Trees.Builder flat) {
        int feature = (int) WekaFields.get(node, "m_Attribute");
        if (feature < 0) {
            return flat.leaf(0, -boost.shrinkage() * ((double[]) WekaFields.get(node, "m_ClassProbs"))[0]);
        }
        Object[] successors = (Object[]) WekaFields.get(node, "m_Successors");
        int split = flat.split(feature, (double) WekaFields.get(node, "m_SplitPoint"));
        copy(successors[0], flat);
        flat.right(split);
        copy(successors[1], flat);
        return split;
    }
}
