package org.countersign.models.scoring;

import java.util.Arrays;

/**
 * Exact Shapley values of the sum of trees (path-dependent TreeSHAP: a feature that is left out is averaged over the
 * training weight of both branches).
 *
 * <p>Let every feature be known with the same chance t. A feature's Shapley value is what it adds to the answer then,
 * averaged over all t from 0 to 1. A leaf of value v whose path asks the features j is reached with
 *
 * <pre>v * prod(q_j(t)),  q_j(t) = z_j + t (1 - z_j) when x meets j's questions, z_j (1 - t) when it misses one</pre>
 *
 * where z_j is the share of weight that follows the path at j's questions; and a feature i of the path adds (1 - z_i) /
 * q_i, or -z_i / q_i, times that. This is a polynomial in t, whose average a few values of t give exactly
 * ({@link Quadrature}). At each of them a tree is walked twice: down, where the products grow, and up, where the leaves
 * below a question are summed. So an explanation costs a few multiplications a node, however deep the trees are.
 */
final class ShapleyPoints implements Explainer {

    /** So many values of t are looked at together: enough for ten features on a path. Fixed, so that loops unroll. */
    private static final int LOOKS = 5;

    private final Trees trees;
    private final double part;
    private final double base;
    private final int largestTree;
    private final double[] points;
    private final double[] weights;

    /** By node: what share of weight follows the path to it, at the questions about the feature that led to it last. */
    private final double[] share;

    /** By inner node: the node to which the same feature led the last time; the root where it was not asked yet. */
    private final int[] above;

    /** By round of looks, node and look: one over the q of a feature that is met. */
    private final double[][] inverse;

    /** @param part what one tree's answer is multiplied by: one in a sum, one over their number in a mean */
    ShapleyPoints(Trees trees, double part) {
        this.trees = trees;
        this.part = part;
        this.share = new double[trees.nodes()];
        this.above = new int[trees.nodes()];
        double sum = 0;
        int largest = 0;
        int longest = 1;
        int[] last = new int[trees.features];
        for (int tree = 0; tree < trees.count(); tree++) {
            int root = trees.roots[tree];
            Arrays.fill(last, root);
            share[root] = 1;
            sum += mean(root);
            longest = Math.max(longest, prepare(root, root, last, 0));
            largest = Math.max(largest, trees.end(tree) - root);
        }
        this.base = sum * part;
        this.largestTree = largest;
        Quadrature exact = Quadrature.exactTo(longest - 1);
        int rounds = (exact.points.length + LOOKS - 1) / LOOKS;
        // Looks that weigh nothing fill the last round.
        this.points = Arrays.copyOf(exact.points, rounds * LOOKS);
        this.weights = Arrays.copyOf(exact.weights, rounds * LOOKS);
        Arrays.fill(points, exact.points.length, points.length, 0.5);
        this.inverse = new double[rounds][LOOKS * trees.nodes()];
        for (int look = 0; look < points.length; look++) {
            invert(inverse[look / LOOKS], look % LOOKS, points[look]);
        }
    }

    private double mean(int node) {
        if (trees.feature[node] < 0) {
            return trees.value[node];
        }
        int left = node + 1;
        int right = trees.right[node];
        return (trees.weight[left] * mean(left) + trees.weight[right] * mean(right)) / trees.weight[node];
    }

    /** Walks a tree once, with where each feature led last; returns the most features on one path. */
    private int prepare(int root, int node, int[] last, int asked) {
        int feature = trees.feature[node];
        if (feature < 0) {
            return asked;
        }
        int before = last[feature];
        above[node] = before;
        int longest = 0;
        for (int child : new int[] {node + 1, trees.right[node]}) {
            share[child] = share[before] * trees.weight[child] / trees.weight[node];
            last[feature] = child;
            longest = Math.max(longest, prepare(root, child, last, before == root ? asked + 1 : asked));
        }
        last[feature] = before;
        return longest;
    }

    private void invert(double[] of, int look, double t) {
        for (int node = 0; node < trees.nodes(); node++) {
            of[LOOKS * node + look] = 1 / (share[node] + t * (1 - share[node]));
        }
    }

    @Override
    public double base() {
        return base;
    }

    @Override
    public double[] contributions(double[] x) {
        double[] phi = new double[trees.features];
        for (int round = 0; round < inverse.length; round++) {
            Walk walk = new Walk(round, phi);
            for (int tree = 0; tree < trees.count(); tree++) {
                walk.down(trees.roots[tree], trees.end(tree), x);
                walk.up(trees.roots[tree], trees.end(tree));
            }
        }
        for (int i = 0; i < phi.length; i++) {
            phi[i] *= part;
        }
        return phi;
    }

    /** One round of looks, tree after tree. */
    private final class Walk {

        private final double[] one;
        private final double[] phi;
        private final double[] t;
        private final double[] weight;

        /** By look: what is taken off where a feature is missed, for each unit of what is reached. */
        private final double[] lost;

        /** By node of the tree: whether x meets all questions so far of the feature that led to it. */
        private final boolean[] met = new boolean[largestTree];

        /** By node of the tree and look: on the way down the product so far, on the way up the sum of the leaves below. */
        private final double[] reach = new double[LOOKS * largestTree];

        Walk(int round, double[] phi) {
            this.one = inverse[round];
            this.phi = phi;
            this.t = Arrays.copyOfRange(points, round * LOOKS, (round + 1) * LOOKS);
            this.weight = Arrays.copyOfRange(weights, round * LOOKS, (round + 1) * LOOKS);
            this.lost = Arrays.stream(t).map(known -> 1 / (1 - known)).toArray();
        }

        void down(int root, int end, double[] x) {
            met[0] = true;
            System.arraycopy(weight, 0, reach, 0, LOOKS);
            for (int node = root; node < end; node++) {
                int feature = trees.feature[node];
                if (feature < 0) {
                    arrive(LOOKS * (node - root), trees.value[node]);
                } else if (met[above[node] - root]) {
                    boolean left = x[feature] < trees.threshold[node];
                    met[node + 1 - root] = left;
                    met[trees.right[node] - root] = !left;
                    part(root, node, left ? node + 1 : trees.right[node], left ? trees.right[node] : node + 1);
                } else {
                    met[node + 1 - root] = false;
                    met[trees.right[node] - root] = false;
                    pass(root, node, node + 1);
                    pass(root, node, trees.right[node]);
                }
            }
        }

        private void arrive(int leaf, double value) {
            for (int look = 0; look < LOOKS; look++) {
                reach[leaf + look] *= value;
            }
        }

        private void part(int root, int node, int met, int missed) {
            double ofMet = share[met];
            double ofMissed = share[missed];
            int from = LOOKS * (node - root);
            int toMet = LOOKS * (met - root);
            int toMissed = LOOKS * (missed - root);
            int before = LOOKS * above[node];
            for (int look = 0; look < LOOKS; look++) {
                double others = reach[from + look] * one[before + look];
                reach[toMet + look] = others * (ofMet + t[look] * (1 - ofMet));
                reach[toMissed + look] = others * ofMissed * (1 - t[look]);
            }
        }

        /** The feature was missed before: x does not come here anyway. */
        private void pass(int root, int node, int child) {
            double share = trees.weight[child] / trees.weight[node];
            int from = LOOKS * (node - root);
            int to = LOOKS * (child - root);
            for (int look = 0; look < LOOKS; look++) {
                reach[to + look] = reach[from + look] * share;
            }
        }

        void up(int root, int end) {
            for (int node = end - 1; node >= root; node--) {
                int feature = trees.feature[node];
                if (feature >= 0) {
                    int left = node + 1;
                    int right = trees.right[node];
                    if (!met[above[node] - root]) {
                        gather(root, node, left, right);
                    } else if (met[left - root]) {
                        phi[feature] += add(root, node, left, right);
                    } else {
                        phi[feature] += add(root, node, right, left);
                    }
                }
            }
        }

        private void gather(int root, int node, int left, int right) {
            int to = LOOKS * (node - root);
            int fromLeft = LOOKS * (left - root);
            int fromRight = LOOKS * (right - root);
            for (int look = 0; look < LOOKS; look++) {
                reach[to + look] = reach[fromLeft + look] + reach[fromRight + look];
            }
        }

        /** What the feature adds at this question, less what it was taken to add at its last one. */
        private double add(int root, int node, int met, int missed) {
            int to = LOOKS * (node - root);
            int fromMet = LOOKS * (met - root);
            int fromMissed = LOOKS * (missed - root);
            int now = LOOKS * met;
            int before = LOOKS * above[node];
            double rest = 1 - share[met];
            double restBefore = 1 - share[above[node]];
            double sum = 0;
            for (int look = 0; look < LOOKS; look++) {
                double ofMet = reach[fromMet + look];
                double ofMissed = reach[fromMissed + look];
                double both = ofMet + ofMissed;
                sum += rest * one[now + look] * ofMet - ofMissed * lost[look] - restBefore * one[before + look] * both;
                reach[to + look] = both;
            }
            return sum;
        }
    }
}
