package org.countersign.models.evaluation;

import org.countersign.models.card.Fairness.Share;

/** A share with its 95 % interval by Wilson, which holds for few rows and near 0 and 1 too. */
public final class Wilson {

    private static final double Z = 1.959964;

    private Wilson() {}

    public static Share share(int yes, int of) {
        if (of == 0) {
            return new Share(0, 0, 1);
        }
        double p = (double) yes / of;
        double z2 = Z * Z / of;
        double middle = (p + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(p * (1 - p) / of + z2 / (4 * of)) / (1 + z2);
        return new Share(p, Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
