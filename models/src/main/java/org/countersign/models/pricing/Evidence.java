package org.countersign.models.pricing;

import weka.core.matrix.Matrix;

/**
 * What data say of a set of coefficients, as precision and precision times value: so that data which say nothing, such as
 * those of a price that never moved, are zeros and no special case.
 */
record Evidence(Matrix precision, Matrix pull) {

    static Evidence none(int drivers) {
        return new Evidence(new Matrix(drivers, drivers), new Matrix(drivers, 1));
    }

    Evidence plus(Evidence other) {
        return new Evidence(precision.plus(other.precision), pull.plus(other.pull));
    }

    Evidence times(double factor) {
        return new Evidence(precision.times(factor), pull.times(factor));
    }

    /** What these data say of the mean that their coefficients scatter about. */
    Evidence ofMean(Matrix scatter) {
        Matrix loose = scatter.inverse();
        Matrix kept = loose.times(inverse(precision.plus(loose)));
        return new Evidence(loose.minus(kept.times(loose)), kept.times(pull));
    }

    /** What is held of the coefficients, given these data and what is held of the mean that they scatter about. */
    Belief about(Belief mean, Matrix scatter) {
        Matrix loose = scatter.inverse();
        Matrix own = inverse(precision.plus(loose));
        Matrix trust = own.times(loose);
        return new Belief(
                own.times(pull).plus(trust.times(mean.mean())),
                own.plus(trust.times(mean.spread()).times(trust.transpose())));
    }

    /** How much of the belief about a coefficient is the mean's, from 0 to 1. */
    double borrowed(Matrix scatter, int driver) {
        Matrix loose = scatter.inverse();
        return inverse(precision.plus(loose)).times(loose).get(driver, driver);
    }

    /** Squared distance from the mean as it is to be expected, for each coefficient. */
    double[] scattered(Belief mean, Matrix scatter) {
        Matrix loose = scatter.inverse();
        Matrix own = inverse(precision.plus(loose));
        Matrix away = own.times(loose).minus(Matrix.identity(loose.getRowDimension(), loose.getColumnDimension()));
        Matrix likely = own.times(pull).plus(away.times(mean.mean()));
        Matrix spread = own.plus(away.times(mean.spread()).times(away.transpose()));
        double[] squares = new double[loose.getRowDimension()];
        for (int driver = 0; driver < squares.length; driver++) {
            squares[driver] = likely.get(driver, 0) * likely.get(driver, 0) + spread.get(driver, driver);
        }
        return squares;
    }

    static Matrix inverse(Matrix precision) {
        int size = precision.getRowDimension();
        // The decomposition wants it symmetric to the last bit.
        Matrix symmetric = precision.plus(precision.transpose()).times(0.5);
        return symmetric.chol().solve(Matrix.identity(size, size));
    }
}
