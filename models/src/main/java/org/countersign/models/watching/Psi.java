package org.countersign.models.watching;

import java.util.Arrays;

/**
 * The population stability index: how far counts in bins have moved, {@code sum (a - e) ln(a / e)} over the shares of the
 * bins. By an old rule of thumb below 0.1 nothing has happened and above 0.25 much has. Every bin gets the same small
 * share in addition, half a row of the smaller sample, so that an empty one does not make it infinite.
 */
final class Psi {

    private Psi() {}

    static double of(int[] expected, int[] actual) {
        double expectedSum = Arrays.stream(expected).sum();
        double actualSum = Arrays.stream(actual).sum();
        double more = 0.5 / Math.min(expectedSum, actualSum);
        double whole = 1 + more * expected.length;
        double psi = 0;
        for (int i = 0; i < expected.length; i++) {
            double e = (expected[i] / expectedSum + more) / whole;
            double a = (actual[i] / actualSum + more) / whole;
            psi += (a - e) * Math.log(a / e);
        }
        return psi;
    }
}
