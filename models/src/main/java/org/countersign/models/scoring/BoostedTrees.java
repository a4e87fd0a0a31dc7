package org.countersign.models.scoring;

/** Trees that each correct what those before them left: their answers add up to the log-odds. */
public final class BoostedTrees implements Model {

    final Trees trees;

    /** @param trees each with its step in log-odds on its leaves */
    public BoostedTrees(Trees trees) {
        this.trees = trees;
    }

    public int trees() {
        return trees.count();
    }

    @Override
    public int features() {
        return trees.features;
    }

    @Override
    public double value(double[] x) {
        return 1 / (1 + Math.exp(-trees.sum(x)));
    }

    @Override
    public Scale scale() {
        return Scale.LOG_ODDS;
    }

    @Override
    public Explainer explainer() {
        return new ShapleyPoints(trees, 1);
    }
}
