package org.countersign.models.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.countersign.models.training.WekaHome;
import weka.classifiers.trees.RandomForest;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Weka's random forest over what two values or records have in common: how likely do they mean the same? */
public final class PairForest {

    private static final List<String> CLASSES = List.of("no", "yes");

    private final RandomForest forest;
    private final Instances header;

    private PairForest(RandomForest forest, Instances header) {
        this.forest = forest;
        this.header = header;
    }

    /** The same pairs and seed give the same forest. */
    public static PairForest grow(List<double[]> pairs, List<Boolean> same, int trees, int smallestLeaf, long seed) {
        WekaHome.prepare(Path.of(System.getProperty("java.io.tmpdir"), "countersign-weka"));
        int width = pairs.get(0).length;
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            attributes.add(new Attribute("f" + i));
        }
        attributes.add(new Attribute("same", CLASSES));
        Instances data = new Instances("pairs", attributes, pairs.size());
        data.setClassIndex(width);
        for (int i = 0; i < pairs.size(); i++) {
            data.add(new DenseInstance(1, withClass(pairs.get(i), same.get(i) ? 1 : 0)));
        }
        RandomForest forest = new RandomForest();
        forest.setNumIterations(trees);
        forest.setSeed(Long.hashCode(seed));
        forest.setNumExecutionSlots(1);
        ((weka.classifiers.trees.RandomTree) forest.getClassifier()).setMinNum(smallestLeaf);
        try {
            forest.buildClassifier(data);
        } catch (Exception e) { // Weka declares no less
            throw new IllegalStateException("Weka did not grow the forest: " + e.getMessage(), e);
        }
        return new PairForest(forest, new Instances(data, 0));
    }

    /** Probability that they mean the same. */
    public double score(double[] pair) {
        DenseInstance row = new DenseInstance(1, withClass(pair, 0));
        row.setDataset(header);
        try {
            return forest.distributionForInstance(row)[1];
        } catch (Exception e) { // Weka declares no less
            throw new IllegalStateException("Weka did not answer: " + e.getMessage(), e);
        }
    }

    private static double[] withClass(double[] pair, double same) {
        double[] row = Arrays.copyOf(pair, pair.length + 1);
        row[pair.length] = same;
        return row;
    }
}
