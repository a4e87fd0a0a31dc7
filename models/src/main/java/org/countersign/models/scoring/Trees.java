package org.countersign.models.scoring;

import java.util.Arrays;

/**
 * Decision trees as plain arrays. Nodes stand in preorder: the left child of node {@code i} is {@code i + 1}. On a leaf
 * {@code feature} is -1 and {@code value} is what the tree answers. {@code weight} is the training weight that came
 * through.
 */
public final class Trees {

    final int features;
    final int[] roots;
    final int[] feature;
    final int[] right;
    final double[] threshold;
    final double[] weight;
    final double[] value;

    Trees(int features, int[] roots, int nodes) {
        this.features = features;
        this.roots = roots;
        this.feature = new int[nodes];
        this.right = new int[nodes];
        this.threshold = new double[nodes];
        this.weight = new double[nodes];
        this.value = new double[nodes];
    }

    public int count() {
        return roots.length;
    }

    public int nodes() {
        return feature.length;
    }

    /** The sum of all trees' answers. Allocates nothing. */
    double sum(double[] x) {
        double sum = 0;
        for (int root : roots) {
            sum += value[leaf(root, x)];
        }
        return sum;
    }

    int leaf(int root, double[] x) {
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

    /** The same trees, each node weighed by how many of these rows come through. */
    public Trees weighed(double[][] rows) {
        Trees weighed = copy(nodes(), nodes());
        Arrays.fill(weighed.weight, 0);
        for (double[] x : rows) {
            for (int root : roots) {
                int node = root;
                weighed.weight[node]++;
                while (feature[node] >= 0) {
                    node = x[feature[node]] < threshold[node] ? node + 1 : right[node];
                    weighed.weight[node]++;
                }
            }
        }
        return weighed;
    }

    private Trees copy(int size, int used) {
        return copy(roots, size, used);
    }

    private Trees copy(int[] roots, int size, int used) {
        Trees copy = new Trees(features, roots, size);
        System.arraycopy(feature, 0, copy.feature, 0, used);
        System.arraycopy(right, 0, copy.right, 0, used);
        System.arraycopy(threshold, 0, copy.threshold, 0, used);
        System.arraycopy(weight, 0, copy.weight, 0, used);
        System.arraycopy(value, 0, copy.value, 0, used);
        return copy;
    }

    /** Takes the nodes of tree after tree in preorder. */
    public static final class Builder {

        private Trees grown;
        private int nodes;

        public Builder(int features) {
            this.grown = new Trees(features, new int[0], 1024);
        }

        public void tree() {
            int[] roots = Arrays.copyOf(grown.roots, grown.roots.length + 1);
            roots[roots.length - 1] = nodes;
            grown = grown.copy(roots, grown.nodes(), nodes);
        }

        public int leaf(double weight, double value) {
            int node = next(-1, weight);
            grown.value[node] = value;
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

        public Trees build() {
            return grown.copy(nodes, nodes);
        }

        private int next(int feature, double weight) {
            if (nodes == grown.nodes()) {
                grown = grown.copy(2 * nodes, nodes);
            }
            grown.feature[nodes] = feature;
            grown.weight[nodes] = weight;
            return nodes++;
        }
    }
}
