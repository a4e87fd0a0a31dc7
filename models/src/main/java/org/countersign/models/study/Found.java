package org.countersign.models.study;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.countersign.models.card.Metric;

/** What was found, counted for each unit of the test, such as a pair or a row: units are what the bootstrap draws. */
public final class Found {

    private static final int RESAMPLES = 1000;

    /**
     * @param right found, and rightly so
     * @param said found
     * @param meant what there was to find
     */
    public record Unit(int right, int said, int meant) {}

    private final List<Unit> units;

    public Found(List<Unit> units) {
        this.units = List.copyOf(units);
    }

    public int units() {
        return units.size();
    }

    public int meant() {
        return units.stream().mapToInt(Unit::meant).sum();
    }

    public double precision() {
        return (double) right() / units.stream().mapToInt(Unit::said).sum();
    }

    public double recall() {
        return (double) right() / meant();
    }

    private int right() {
        return units.stream().mapToInt(Unit::right).sum();
    }

    /** With its 95 % bootstrap interval. */
    public Metric f1(long seed) {
        Random random = new Random(seed);
        double[] resampled = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            resampled[i] = f1(random.ints(units.size(), 0, units.size()).toArray());
        }
        Arrays.sort(resampled);
        double all = f1(IntStream.range(0, units.size()).toArray());
        return new Metric("model", "F1", all, resampled[RESAMPLES / 40], resampled[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    private double f1(int[] drawn) {
        int right = 0;
        int both = 0;
        for (int unit : drawn) {
            right += units.get(unit).right();
            both += units.get(unit).said() + units.get(unit).meant();
        }
        return 2.0 * right / both;
    }
}
