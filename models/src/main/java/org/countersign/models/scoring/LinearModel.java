package org.countersign.models.scoring;

/** A weighted sum of the features as log-odds. Its Shapley values have a closed form: weight times distance to the mean. */
public final class LinearModel implements Model, Explainer {

    final double constant;
    final double[] weights;
    final double[] means;
    private final double base;

    /**
     * @param constant log-odds where every feature is zero
     * @param means of the features over the training rows
     */
    public LinearModel(double constant, double[] weights, double[] means) {
        if (weights.length != means.length) {
            throw new IllegalArgumentException("means: " + means.length + " for " + weights.length + " weights");
        }
        this.constant = constant;
        this.weights = weights.clone();
        this.means = means.clone();
        this.base = sum(means);
    }

    @Override
    public int features() {
        return weights.length;
    }

    @Override
    public double value(double[] x) {
        return 1 / (1 + Math.exp(-sum(x)));
    }

    @Override
    public Scale scale() {
        return Scale.LOG_ODDS;
    }

    @Override
    public Explainer explainer() {
        return this;
    }

    @Override
    public double base() {
        return base;
    }

    @Override
    public double[] contributions(double[] x) {
        double[] phi = new double[weights.length];
        for (int i = 0; i < phi.length; i++) {
            phi[i] = weights[i] * (x[i] - means[i]);
        }
        return phi;
    }

    private double sum(double[] x) {
        double sum = constant;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * x[i];
        }
        return sum;
    }
}
