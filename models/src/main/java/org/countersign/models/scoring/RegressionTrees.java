package org.countersign.models.scoring;

/** Trees that each correct what those before them left: a number is their sum above where they began. */
public final class RegressionTrees {

    private final Trees trees;
    private final double start;

    public RegressionTrees(Trees trees, double start) {
        this.trees = trees;
        this.start = start;
    }

    public int trees() {
        return trees.count();
    }

    public int features() {
        return trees.features;
    }

    /** Allocates nothing. */
    public double value(double[] x) {
        return start + trees.sum(x);
    }
}
