package org.countersign.models.pricing;

import weka.core.matrix.Matrix;

/**
 * What is held of a set of coefficients: their likely values and how far off they may be.
 *
 * @param mean one column
 * @param spread their covariance
 */
record Belief(Matrix mean, Matrix spread) {

    double value(int driver) {
        return mean.get(driver, 0);
    }

    /** Standard error. */
    double error(int driver) {
        return Math.sqrt(Math.max(0, spread.get(driver, driver)));
    }
}
