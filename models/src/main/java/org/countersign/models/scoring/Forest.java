package org.countersign.models.scoring;

import java.util.Arrays;

/**
 * A trained random forest for two classes. It answers exactly as the trainer's own objects do, several times faster and
 * without allocating.
 */
public final class Forest implements Model {

    /** On a leaf, the value is the share of rows where it happened. */
    final Trees trees;

    /** By node: on a leaf, the share of rows where it did not happen. */
    final double[] no;

    Forest(Trees trees, double[] no) {
        this.trees = trees;
        this.no = no;
    }

    @Override
    public int features() {
        return trees.features;
    }

    public int trees() {
        return trees.count();
    }

    public int nodes() {
        return trees.nodes();
    }

    @Override
    public double value(double[] x) {
        double sumNo = 0;
        double sumYes = 0;
        for (int root : trees.roots) {
            int leaf = trees.leaf(root, x);
            sumNo += no[leaf];
            sumYes += trees.value[leaf];
        }
        return sumYes / (sumNo + sumYes);
    }

    @Override
    public Scale scale() {
        return Scale.PROBABILITY;
    }

    @Override
    public Explainer explainer() {
        return new ShapleyPoints(trees, 1.0 / trees());
    }

    /**
     * How far the trees agree, from 0 to 1: one minus the standard deviation of their answers, in parts of the largest
     * that answers with this mean could have. 1 means that all say the same, 0 that each is certain and they contradict
     * each other. Allocates nothing.
     */
    public double agreement(double[] x) {
        double sum = 0;
        double squares = 0;
        for (int root : trees.roots) {
            double answer = trees.value[trees.leaf(root, x)];
            sum += answer;
            squares += answer * answer;
        }
        double mean = sum / trees();
        double largest = mean * (1 - mean);
        if (largest <= 0) {
            return 1;
        }
        double variance = Math.max(0, squares / trees() - mean * mean);
        return Math.max(0, 1 - Math.sqrt(variance / largest));
    }

    /** Takes the nodes of tree after tree in preorder, as {@link Trees.Builder} does. */
    public static final class Builder {

        private final Trees.Builder trees;
        private double[] no = new double[1024];

        public Builder(int features) {
            this.trees = new Trees.Builder(features);
        }

        public void tree() {
            trees.tree();
        }

        public int leaf(double weight, double no, double yes) {
            int node = trees.leaf(weight, yes);
            if (node >= this.no.length) {
                this.no = Arrays.copyOf(this.no, 2 * node);
            }
            this.no[node] = no;
            return node;
        }

        public int split(int feature, double threshold) {
            return trees.split(feature, threshold);
        }

        public void right(int split) {
            trees.right(split);
        }

        public void close(int split) {
            trees.close(split);
        }

        public Forest build() {
            Trees grown = trees.build();
            return new Forest(grown, Arrays.copyOf(no, grown.nodes()));
        }
    }
}
