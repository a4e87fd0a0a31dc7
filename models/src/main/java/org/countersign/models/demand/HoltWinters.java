package org.countersign.models.demand;

import java.util.List;
import java.util.Objects;

/**
 * Holt and Winters' smoothing: a level, a trend and what each week of the season adds to them. The three speeds are those
 * with the least squared errors one week ahead, searched from several corners because there is more than one valley; where
 * there are weeks enough, the states before the first week are fitted as well, in turns with the speeds.
 *
 * @param period weeks of a season
 */
public record HoltWinters(int period) implements Method {

    private static final List<double[]> CORNERS =
            List.of(new double[] {0.3, 0.1, 0.1}, new double[] {0.05, 0.02, 0.05}, new double[] {0.7, 0.02, 0.4});

    private static final double EDGE = 0.15;
    private static final int ROUNDS = 40;

    /** The first states are fitted only where each has so many seasons to show itself. */
    private static final int SEASONS = 4;

    private static final int TURNS = 3;

    @Override
    public String name() {
        return "Holt-Winters";
    }

    @Override
    public int needs() {
        return 2 * period;
    }

    @Override
    public Fit fit(double[] units) {
        Smoothing best = null;
        for (double[] corner : CORNERS) {
            Smoothing found = search(units, corner);
            if (best == null || found.squares() < best.squares()) {
                best = found;
            }
        }
        return Objects.requireNonNull(best);
    }

    private Smoothing search(double[] units, double[] corner) {
        Season.States states = Season.states(units, period);
        double[] speeds = speeds(units, states, corner);
        for (int turn = 0; turn < TURNS && units.length >= SEASONS * period; turn++) {
            states = Season.fit(units, period, speeds);
            speeds = speeds(units, states, speeds);
        }
        return new Smoothing(units, states, speeds);
    }

    private static double[] speeds(double[] units, Season.States states, double[] from) {
        return new Simplex(speeds -> new Smoothing(units, states, speeds).squares(), ROUNDS).lowest(from, EDGE);
    }
}
