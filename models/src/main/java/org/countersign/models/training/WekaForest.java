package org.countersign.models.training;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.scoring.Forest;
import org.jspecify.annotations.Nullable;
import weka.classifiers.Classifier;
import weka.classifiers.trees.RandomForest;
import weka.classifiers.trees.RandomTree;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * A random forest grown by Weka, and its copy in plain arrays. Weka keeps its trees' nodes to itself, so the copy reads
 * them by reflection; {@link Training} compares both on every training order before it trusts the copy.
 */
public final class WekaForest {

    private static final List<String> CLASSES = List.of("no", "yes");

    private final RandomForest forest;
    private final Instances header;

    private WekaForest(RandomForest forest, Instances header) {
        this.forest = forest;
        this.header = header;
    }

    /** @param y what became of each row of {@code x} */
    public static WekaForest grow(
            ForestSettings settings, List<Feature> features, double[][] x, boolean[] y, long seed) {
        Instances data = table(features, x, y);
        RandomForest forest = new RandomForest();
        forest.setNumIterations(settings.trees());
        forest.setMaxDepth(settings.depth());
        forest.setNumFeatures(settings.features());
        forest.setSeed(Long.hashCode(seed));
        forest.setNumExecutionSlots(1);
        ((RandomTree) forest.getClassifier()).setMinNum(settings.minimum());
        try {
            forest.buildClassifier(data);
        } catch (Exception e) { // Weka declares no less
            throw new IllegalStateException("Weka did not grow the forest: " + e.getMessage(), e);
        }
        return new WekaForest(forest, new Instances(data, 0));
    }

    /** Weka's own answer: the probabilities of no and yes. */
    public double[] distribution(double[] x) {
        DenseInstance row = new DenseInstance(1, withClass(x, 0));
        row.setDataset(header);
        try {
            return forest.distributionForInstance(row);
        } catch (Exception e) { // Weka declares no less
            throw new IllegalStateException("Weka did not answer: " + e.getMessage(), e);
        }
    }

    public Forest flatten() {
        Forest.Builder flat = new Forest.Builder(header.numAttributes() - 1);
        for (Classifier tree : (Classifier[]) get(forest, "m_Classifiers")) {
            flat.tree();
            copy(get(tree, "m_Tree"), null, flat);
        }
        return flat.build();
    }

    /** An empty leaf answers as the node above it does. */
    private static int copy(Object node, double @Nullable [] above, Forest.Builder flat) {
        int feature = (int) get(node, "m_Attribute");
        double[] counts = (double[]) find(node, "m_ClassDistribution");
        if (feature < 0) {
            return leaf(counts != null ? counts : above, flat);
        }
        Object[] successors = (Object[]) get(node, "m_Successors");
        int split = flat.split(feature, (double) get(node, "m_SplitPoint"));
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

    private static Instances table(List<Feature> features, double[][] x, boolean[] y) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        features.forEach(feature -> attributes.add(new Attribute(feature.name())));
        attributes.add(new Attribute("outcome", CLASSES));
        Instances data = new Instances("orders", attributes, x.length);
        data.setClassIndex(features.size());
        for (int i = 0; i < x.length; i++) {
            data.add(new DenseInstance(1, withClass(x[i], y[i] ? 1 : 0)));
        }
        return data;
    }

    private static double[] withClass(double[] x, double y) {
        double[] row = Arrays.copyOf(x, x.length + 1);
        row[x.length] = y;
        return row;
    }

    private static Object get(Object of, String field) {
        Object value = find(of, field);
        if (value == null) {
            throw new IllegalStateException("Weka's " + of.getClass().getSimpleName() + " has no " + field);
        }
        return value;
    }

    private static @Nullable Object find(Object of, String field) {
        for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
            for (Field found : type.getDeclaredFields()) {
                if (found.getName().equals(field)) {
                    return read(found, of);
                }
            }
        }
        return null;
    }

    private static @Nullable Object read(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Weka's " + field.getName() + " cannot be read", e);
        }
    }
}
