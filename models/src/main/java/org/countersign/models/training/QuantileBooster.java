package org.countersign.models.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.countersign.models.recipe.BoostedSettings;
import org.countersign.models.recipe.Feature;
import org.countersign.models.scoring.RegressionTrees;
import org.countersign.models.scoring.Trees;
import weka.classifiers.trees.REPTree;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * Boosts Weka's regression trees towards a quantile, such as the median (Friedman 2001): every tree is grown on the signs
 * of what is left, for that is the slope of the absolute error, and its leaves answer with the quantile of what is left on
 * them. A median is what a few very large values do not pull away.
 *
 * @param quantile between 0 and 1
 * @param rows that each tree sees, drawn anew
 * @param columns share of the features that each tree sees, drawn anew
 */
public record QuantileBooster(BoostedSettings boost, double quantile, int rows, double columns) {

    /** @param weight how much an error on each row counts */
    public RegressionTrees train(List<Feature> features, double[][] x, double[] y, double[] weight, long seed) {
        Random random = new Random(seed);
        int[] all = IntStream.range(0, x.length).toArray();
        WeightedQuantile leaves = new WeightedQuantile(y.clone(), weight, quantile);
        double start = leaves.of(all);
        leaves.subtract(all, start);
        Trees.Builder grown = new Trees.Builder(features.size());
        for (int round = 0; round < boost.rounds(); round++) {
            int[] drawn = draw(random, x.length, Math.min(rows, x.length));
            int[] seen = draw(random, features.size(), (int) Math.ceil(columns * features.size()));
            REPTree weka = grow(features, seen, x, leaves, drawn);
            grown.tree();
            copy(WekaFields.get(weka, "m_Tree"), seen, x, all, mark(drawn, x.length), leaves, grown);
        }
        return new RegressionTrees(grown.build(), start);
    }

    private REPTree grow(List<Feature> features, int[] seen, double[][] x, WeightedQuantile leaves, int[] drawn) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int feature : seen) {
            attributes.add(new Attribute(features.get(feature).name()));
        }
        attributes.add(new Attribute("slope"));
        Instances table = new Instances("rows", attributes, drawn.length);
        table.setClassIndex(seen.length);
        double mean = leaves.meanWeight(drawn);
        for (int row : drawn) {
            double[] values = new double[seen.length + 1];
            for (int i = 0; i < seen.length; i++) {
                values[i] = x[row][seen[i]];
            }
            values[seen.length] = leaves.slope(row);
            table.add(new DenseInstance(leaves.weight(row) / mean, values));
        }
        return build(table);
    }

    private REPTree build(Instances table) {
        REPTree tree = new REPTree();
        tree.setNoPruning(true);
        tree.setMaxDepth(boost.depth());
        tree.setMinNum(boost.minimum());
        tree.setMinVarianceProp(0);
        try {
            tree.buildClassifier(table);
        } catch (Exception e) { // Weka declares no less
            throw new IllegalStateException("Weka's REPTree did not learn: " + e.getMessage(), e);
        }
        return tree;
    }

    /** The tree's questions are Weka's, the answers on its leaves our own, and taken off all rows at once. */
    private int copy(
            Object node,
            int[] seen,
            double[][] x,
            int[] here,
            boolean[] drawn,
            WeightedQuantile leaves,
            Trees.Builder grown) {
        int column = (int) WekaFields.get(node, "m_Attribute");
        if (column < 0) {
            int[] grownOn = Arrays.stream(here).filter(row -> drawn[row]).toArray();
            double step = boost.shrinkage() * leaves.of(grownOn);
            leaves.subtract(here, step);
            return grown.leaf(grownOn.length, step);
        }
        int feature = seen[column];
        double threshold = (double) WekaFields.get(node, "m_SplitPoint");
        Object[] successors = (Object[]) WekaFields.get(node, "m_Successors");
        int split = grown.split(feature, threshold);
        copy(successors[0], seen, x, filter(here, x, feature, threshold, true), drawn, leaves, grown);
        grown.right(split);
        copy(successors[1], seen, x, filter(here, x, feature, threshold, false), drawn, leaves, grown);
        grown.close(split);
        return split;
    }

    private static int[] filter(int[] rows, double[][] x, int feature, double threshold, boolean below) {
        int[] kept = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            if (x[row][feature] < threshold == below) {
                kept[count++] = row;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** So many different numbers below the bound, in their order. */
    private static int[] draw(Random random, int bound, int count) {
        int[] numbers = IntStream.range(0, bound).toArray();
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(bound - i);
            int swap = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = swap;
        }
        int[] drawn = Arrays.copyOf(numbers, count);
        Arrays.sort(drawn);
        return drawn;
    }

    private static boolean[] mark(int[] drawn, int rows) {
        boolean[] marked = new boolean[rows];
        for (int row : drawn) {
            marked[row] = true;
        }
        return marked;
    }
}
