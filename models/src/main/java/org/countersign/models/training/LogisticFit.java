package org.countersign.models.training;

import java.util.Arrays;
import weka.core.Optimization;
import weka.core.RevisionUtils;

/**
 * Weka's optimiser at work on a logistic regression. Weka's own {@code Logistic} is silent until it has converged and
 * keeps the rows four times; this one tells before each look at the slope, keeps them once more, and finds the same
 * weights to the last bit, because it does the same sums in the same order.
 */
final class LogisticFit extends Optimization {

    /** Weka's optimiser starts anew after so many steps; few fits take that many. */
    static final int STEPS = 200;

    private final double[][] rows;
    private final boolean[] yes;
    private final double[] means;
    private final double[] deviations;
    private final double ridge;
    private final Runnable told;

    /**
     * @param x features that all vary
     * @param told before each step; it may throw, and then the fit ends
     */
    LogisticFit(double[][] x, boolean[] yes, double ridge, Runnable told) {
        this.yes = yes;
        this.ridge = ridge;
        this.told = told;
        int columns = 1 + x[0].length;
        means = new double[columns];
        deviations = new double[columns];
        rows = new double[x.length][];
        measure(x);
        for (int i = 0; i < x.length; i++) {
            rows[i] = standardised(x[i]);
        }
    }

    private void measure(double[][] x) {
        int n = x.length;
        for (double[] row : x) {
            for (int j = 1; j < means.length; j++) {
                means[j] += row[j - 1];
                deviations[j] += row[j - 1] * row[j - 1];
            }
        }
        for (int j = 1; j < means.length; j++) {
            means[j] /= n;
            deviations[j] = Math.sqrt(Math.abs(deviations[j] - n * means[j] * means[j]) / (n - 1));
        }
    }

    private double[] standardised(double[] x) {
        double[] row = new double[means.length];
        row[0] = 1;
        for (int j = 1; j < row.length; j++) {
            row[j] = deviations[j] == 0 ? x[j - 1] : (x[j - 1] - means[j]) / deviations[j];
        }
        return row;
    }

    /** The intercept and then a weight for each feature; they speak for yes. */
    double[] fit() {
        double[] start = new double[means.length];
        start[0] = Math.log(count(false) + 1.0) - Math.log(count(true) + 1.0);
        double[][] unbounded = new double[2][means.length];
        Arrays.fill(unbounded[0], Double.NaN);
        Arrays.fill(unbounded[1], Double.NaN);
        double[] found = search(start, unbounded);
        double[] weights = new double[found.length];
        weights[0] = found[0];
        for (int j = 1; j < found.length; j++) {
            weights[j] = found[j];
            if (deviations[j] != 0) {
                weights[j] /= deviations[j];
                weights[0] -= weights[j] * means[j];
            }
        }
        return Arrays.stream(weights).map(weight -> -weight).toArray();
    }

    private double[] search(double[] start, double[][] unbounded) {
        try {
            double[] found = findArgmin(start, unbounded);
            while (found == null) {
                found = findArgmin(getVarbValues(), unbounded);
            }
            return found;
        } catch (TrainingCancelled e) {
            throw e;
        } catch (Exception e) { // Weka declares no less
            throw new IllegalStateException("Weka's optimiser did not find a logistic regression: " + e, e);
        }
    }

    private int count(boolean which) {
        int count = 0;
        for (boolean one : yes) {
            count += one == which ? 1 : 0;
        }
        return count;
    }

    /** What the weights are worth: minus the likelihood, plus the ridge on all but the intercept. They speak for no. */
    @Override
    protected double objectiveFunction(double[] weights) {
        double cost = 0;
        for (int i = 0; i < rows.length; i++) {
            double speaks = product(rows[i], weights);
            cost -= (yes[i] ? 0 : speaks) - logOfOnePlusExp(speaks);
        }
        for (int j = 1; j < weights.length; j++) {
            cost += ridge * weights[j] * weights[j];
        }
        return cost;
    }

    @Override
    protected double[] evaluateGradient(double[] weights) {
        told.run();
        double[] slope = new double[weights.length];
        for (int i = 0; i < rows.length; i++) {
            double likely = likely(product(rows[i], weights));
            for (int j = 0; j < slope.length; j++) {
                slope[j] += likely * rows[i][j];
            }
            if (!yes[i]) {
                for (int j = 0; j < slope.length; j++) {
                    slope[j] -= rows[i][j];
                }
            }
        }
        for (int j = 1; j < slope.length; j++) {
            slope[j] += 2 * ridge * weights[j];
        }
        return slope;
    }

    private static double product(double[] row, double[] weights) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += row[j] * weights[j];
        }
        return sum;
    }

    /** Of 1 + e^x, without overflow. */
    private static double logOfOnePlusExp(double x) {
        return 0 > x ? Math.log(1 + Math.exp(x)) : x + Math.log(1 + Math.exp(-x));
    }

    /** Rounded as Weka rounds it: e^0 by e^-x + e^0. */
    private static double likely(double x) {
        return 1 / (Math.exp(-x) + 1);
    }

    @Override
    public String getRevision() {
        return RevisionUtils.extract("$Revision$");
    }
}
