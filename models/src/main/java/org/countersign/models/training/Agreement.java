package org.countersign.models.training;

import java.util.function.ToDoubleFunction;
import org.countersign.models.scoring.Model;

/** Compares our copy of a model with the one that Weka made, on every row it learnt from. */
final class Agreement {

    private Agreement() {}

    /** @param within largest difference between two probabilities that rounding may make */
    static void check(Model copy, double[][] rows, ToDoubleFunction<double[]> weka, double within) {
        for (double[] row : rows) {
            double ours = copy.value(row);
            double theirs = weka.applyAsDouble(row);
            if (!(Math.abs(ours - theirs) <= within)) {
                throw new IllegalStateException("the copy of the model says " + ours + " where Weka says " + theirs
                        + ".\nMaybe this Weka is not the one it was written for.");
            }
        }
    }
}
