package org.countersign.models.dirt;

import java.util.Arrays;
import java.util.Random;

/** How far forecasts lie from the truth: absolute errors in parts of what was sold (WAPE). */
final class Errors {

    private static final int RESAMPLES = 1000;

    private Errors() {}

    /** @param from the week of the truth that the first forecast is about */
    static double wape(double[][] forecast, double[][] truth, int from) {
        double off = 0;
        double sold = 0;
        for (int s = 0; s < forecast.length; s++) {
            off += off(forecast[s], truth[s], from);
            sold += sold(truth[s], from, forecast[s].length);
        }
        return off / sold;
    }

    private static double off(double[] forecast, double[] truth, int from) {
        double off = 0;
        for (int h = 0; h < forecast.length; h++) {
            off += Math.abs(forecast[h] - truth[from + h]);
        }
        return off;
    }

    private static double sold(double[] truth, int from, int weeks) {
        return Arrays.stream(truth, from, from + weeks).sum();
    }

    /** Bounds of the 95 % interval of the error of one forecast minus that of another, over series drawn anew. */
    static double[] difference(double[][] one, double[][] other, double[][] truth, int from, long seed) {
        Random random = new Random(seed);
        double[] drawn = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double off = 0;
            double sold = 0;
            for (int k = 0; k < truth.length; k++) {
                int s = random.nextInt(truth.length);
                off += off(one[s], truth[s], from) - off(other[s], truth[s], from);
                sold += sold(truth[s], from, one[s].length);
            }
            drawn[i] = off / sold;
        }
        Arrays.sort(drawn);
        return new double[] {drawn[RESAMPLES / 40], drawn[RESAMPLES - 1 - RESAMPLES / 40]};
    }
}
