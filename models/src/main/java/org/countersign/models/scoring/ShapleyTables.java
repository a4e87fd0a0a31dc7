package org.countersign.models.scoring;

import java.util.Arrays;

/**
 * Exact Shapley values of the sum of trees (path-dependent TreeSHAP: a feature that is left out is averaged over the
 * training weight of both branches).
 *
 * <p>A leaf of value v asks d different features on its path. Feature j is met or missed by x; z_j is the share of weight
 * that follows the path at j's questions. With A the met features and B the missed ones, the leaf's game pays v times the
 * product of z_j over all left-out features, if no missed feature takes part. Its Shapley values need only one number for
 * each set A of met features:
 *
 * <pre>h(A) = v * prod(z_j, j not in A) * sum over S within A of |S|! (d-1-|S|)! / d! * prod(z_j, j in A without S)</pre>
 *
 * A missed feature gets -h(A), a met feature i gets (1 - z_i) / z_i * h(A without i). So each leaf carries a table of 2^d
 * numbers, counted once when the model is opened, and a prediction costs d look-ups a leaf.
 */
final class ShapleyTables implements Explainer {

    private final Trees trees;
    private final double part;
    private final double base;
    private final int largestTree;

    /** By node: on a leaf, where its path and its table start; on an inner node, the bit of its feature. */
    private final int[] slot;

    private final int[] degree;
    private final int[] pathStart;
    private final int[] tableStart;
    private int[] pathFeature = new int[0];

    /** Two for each feature of a path: what its look-up is multiplied by when it is missed, and when it is met. */
    private double[] factor = new double[0];

    private double[] table = new double[0];
    private int paths;
    private int tables;

    /** @param part what one tree's answer is multiplied by: one in a sum, one over their number in a mean */
    ShapleyTables(Trees trees, double part) {
        this.trees = trees;
        this.part = part;
        this.slot = new int[trees.nodes()];
        this.degree = new int[trees.nodes()];
        this.pathStart = new int[trees.nodes()];
        this.tableStart = new int[trees.nodes()];
        double sum = 0;
        int largest = 0;
        for (int tree = 0; tree < trees.count(); tree++) {
            int root = trees.roots[tree];
            sum += build(root, new int[0], new double[0], 1);
            largest = Math.max(largest, trees.end(tree) - root);
        }
        this.base = sum * part;
        this.largestTree = largest;
        this.pathFeature = Arrays.copyOf(pathFeature, paths);
        this.factor = Arrays.copyOf(factor, 2 * paths);
        this.table = Arrays.copyOf(table, tables);
    }

    @Override
    public double base() {
        return base;
    }

    @Override
    public double[] contributions(double[] x) {
        double[] phi = new double[trees.features];
        int[] met = new int[largestTree];
        for (int tree = 0; tree < trees.count(); tree++) {
            walk(trees.roots[tree], trees.end(tree), x, met, phi);
        }
        for (int i = 0; i < phi.length; i++) {
            phi[i] *= part;
        }
        return phi;
    }

    private void walk(int root, int end, double[] x, int[] met, double[] phi) {
        int[] feature = trees.feature;
        met[0] = -1;
        for (int node = root; node < end; node++) {
            int mask = met[node - root];
            if (feature[node] < 0) {
                leaf(node, mask, phi);
            } else {
                boolean left = x[feature[node]] < trees.threshold[node];
                int bit = 1 << slot[node];
                met[node + 1 - root] = left ? mask : mask & ~bit;
                met[trees.right[node] - root] = left ? mask & ~bit : mask;
            }
        }
    }

    /** Without a branch: which features are met is a coin toss that no processor can guess. */
    private void leaf(int node, int met, double[] phi) {
        int[] path = pathFeature;
        double[] factors = factor;
        double[] numbers = table;
        int from = pathStart[node];
        int start = tableStart[node];
        int d = degree[node];
        int mask = met & ((1 << d) - 1);
        for (int i = 0; i < d; i++) {
            int slotOfPath = from + i;
            phi[path[slotOfPath]] += factors[2 * slotOfPath + (mask >> i & 1)] * numbers[start + (mask & ~(1 << i))];
        }
    }

    /** Walks a tree once, with the features and shares of the path so far; returns its mean answer. */
    private double build(int node, int[] path, double[] shares, double reach) {
        int asked = trees.feature[node];
        if (asked < 0) {
            addLeaf(node, path, shares);
            return reach * trees.value[node];
        }
        int at = indexOf(path, asked);
        int[] longer = path;
        if (at < 0) {
            at = path.length;
            longer = Arrays.copyOf(path, at + 1);
            longer[at] = asked;
        }
        slot[node] = at;
        return child(node, node + 1, longer, shares, at, reach)
                + child(node, trees.right[node], longer, shares, at, reach);
    }

    private double child(int node, int child, int[] path, double[] shares, int at, double reach) {
        double share = trees.weight[child] / trees.weight[node];
        double[] next = Arrays.copyOf(shares, path.length);
        next[at] = (at < shares.length ? shares[at] : 1) * share;
        return build(child, path, next, reach * share);
    }

    private static int indexOf(int[] path, int feature) {
        for (int i = 0; i < path.length; i++) {
            if (path[i] == feature) {
                return i;
            }
        }
        return -1;
    }

    private void addLeaf(int node, int[] path, double[] shares) {
        int d = path.length;
        degree[node] = d;
        pathStart[node] = paths;
        tableStart[node] = tables;
        pathFeature = room(pathFeature, paths + d);
        factor = room(factor, 2 * (paths + d));
        table = room(table, tables + (1 << d));
        for (int i = 0; i < d; i++) {
            pathFeature[paths + i] = path[i];
            factor[2 * (paths + i)] = -1;
            factor[2 * (paths + i) + 1] = (1 - shares[i]) / shares[i];
        }
        fill(trees.value[node], shares);
        paths += d;
        tables += 1 << d;
    }

    /** The table h of one leaf. A set with every feature in it is never asked for. */
    private void fill(double value, double[] shares) {
        int d = shares.length;
        double[] orders = orders(d);
        for (int met = 0; met < (1 << d) - 1; met++) {
            double[] products = products(met, shares);
            int size = Integer.bitCount(met);
            double sum = 0;
            for (int taken = 0; taken <= size; taken++) {
                sum += orders[taken] * products[size - taken];
            }
            table[tables + met] = value * missed(met, shares) * sum;
        }
    }

    /** The share of all orders in which exactly s given features come before one more: s! (d-1-s)! / d!. */
    private static double[] orders(int d) {
        double[] orders = new double[Math.max(d, 1)];
        orders[0] = 1.0 / Math.max(d, 1);
        for (int s = 1; s < d; s++) {
            orders[s] = orders[s - 1] * s / (d - s);
        }
        return orders;
    }

    /** Sums of products of k shares out of a set, for every k. */
    private static double[] products(int set, double[] shares) {
        double[] sums = new double[shares.length + 1];
        sums[0] = 1;
        int size = 0;
        for (int i = 0; i < shares.length; i++) {
            if ((set >> i & 1) == 1) {
                size++;
                for (int k = size; k > 0; k--) {
                    sums[k] += sums[k - 1] * shares[i];
                }
            }
        }
        return sums;
    }

    private static double missed(int met, double[] shares) {
        double product = 1;
        for (int i = 0; i < shares.length; i++) {
            if ((met >> i & 1) == 0) {
                product *= shares[i];
            }
        }
        return product;
    }

    private static int[] room(int[] a, int size) {
        return size <= a.length ? a : Arrays.copyOf(a, Math.max(size, 2 * a.length));
    }

    private static double[] room(double[] a, int size) {
        return size <= a.length ? a : Arrays.copyOf(a, Math.max(size, 2 * a.length));
    }
}
