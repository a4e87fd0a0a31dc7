package org.countersign.models.scoring;

import java.util.Arrays;

/**
 * A trained random forest for two classes as plain arrays. It answers exactly as the trainer's own objects do, several
 * times faster and without allocating.
 *
 * <p>Nodes stand in preorder: the left child of node {@code i} is {@code i + 1}. On a leaf {@code feature} is -1, and
 * {@code no} and {@code yes} are the shares of the two classes. {@code weight} is the training weight that came through.
 */
public final class Forest {

    final int features;
    final int[] roots;
    final int[] feature;
    final int[] right;
    final double[] threshold;
    final double[] weight;
    final double[] no;
    final double[] yes;

    Forest(int features, int[] roots, int nodes) {
        this.features = features;
        this.roots = roots;
        this.feature = new int[nodes];
        this.right = new int[nodes];
        this.threshold = new double[nodes];
        this.weight = new double[nodes];
        this.no = new double[nodes];
        this.yes = new double[nodes];
    }

    public int features() {
        return features;
    }

    public int trees() {
        return roots.length;
    }

    public int nodes() {
        return feature.length;
    }

    /** Probability of the second class. Allocates nothing. */
    public double value(double[] x) {
        double sumNo = 0;
        double sumYes = 0;
        for (int root : roots) {
            int leaf = leaf(root, x);
            sumNo += no[leaf];
            sumYes += yes[leaf];
        }
        return sumYes / (sumNo + sumYes);
    }

    /**
     * How far the trees agree, from 0 to 1: one minus the standard deviation of their answers, in parts of the largest
     * that answers with this mean could have. 1 means that all say the same, 0 that each is certain and they contradict
     * each other. Allocates nothing.
     */
    public double agreement(double[] x) {
        double sum = 0;
        double squares = 0;
        for (int root : roots) {
            double answer = yes[leaf(root, x)];
            sum += answer;
            squares += answer * answer;
        }
        double mean = sum / roots.length;
        double largest = mean * (1 - mean);
        if (largest <= 0) {
            return 1;
        }
        double variance = Math.max(0, squares / roots.length - mean * mean);
        return Math.max(0, 1 - Math.sqrt(variance / largest));
    }

    private int leaf(int root, double[] x) {
        int node = root;
        int asked = feature[node];
        while (asked >= 0) {
            node = x[asked] < threshold[node] ? node + 1 : right[node];
            asked = feature[node];
        }
        return node;
    }

    /** One past the last node of a tree. */
    int end(int tree) {
        return tree + 1 < roots.length ? roots[tree + 1] : feature.length;
    }

    /** Takes the nodes of tree after tree in preorder. */
    public static final class Builder {

        private final int features;
        private int[] roots = new int[0];
        private Forest grown;
        private int nodes;

        public Builder(int features) {
            this.features = features;
            this.grown = new Forest(features, roots, 1024);
        }

        public void tree() {
            roots = Arrays.copyOf(roots, roots.length + 1);
            roots[roots.length - 1] = nodes;
        }

        public int leaf(double weight, double no, double yes) {
            int node = next(-1, weight);
            grown.no[node] = no;
            grown.yes[node] = yes;
            return node;
        }

        /** Values below the threshold go left. The left child comes next, then {@link #right} tells where the other is. */
        public int split(int feature, double threshold) {
            int node = next(feature, 0);
            grown.threshold[node] = threshold;
            return node;
        }

        /** The next node will be the right child. */
        public void right(int split) {
            grown.right[split] = nodes;
        }

        /** Both children are there: their weights add up. */
        public void close(int split) {
            grown.weight[split] = grown.weight[split + 1] + grown.weight[grown.right[split]];
        }

        public Forest build() {
            return copy(nodes);
        }

        private int next(int feature, double weight) {
            if (nodes == grown.nodes()) {
                grown = copy(2 * nodes);
            }
            grown.feature[nodes] = feature;
            grown.weight[nodes] = weight;
            return nodes++;
        }

        private Forest copy(int size) {
            Forest copy = new Forest(features, roots, size);
            System.arraycopy(grown.feature, 0, copy.feature, 0, nodes);
            System.arraycopy(grown.right, 0, copy.right, 0, nodes);
            System.arraycopy(grown.threshold, 0, copy.threshold, 0, nodes);
            System.arraycopy(grown.weight, 0, copy.weight, 0, nodes);
            System.arraycopy(grown.no, 0, copy.no, 0, nodes);
            System.arraycopy(grown.yes, 0, copy.yes, 0, nodes);
            return copy;
        }
    }
}
