package org.countersign.models.demand;

/**
 * Simple exponential smoothing: a level that follows what is sold. How fast it follows, and where it starts, are those
 * with the least squared errors one week ahead. For a given speed the errors are linear in the start, so that only the
 * speed is searched.
 */
public final class Ses implements Method {

    private static final double SLOWEST = 1e-4;
    private static final double FASTEST = 1 - 1e-4;
    private static final int STEPS = 24;
    private static final double PRECISE = 1e-5;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /**
     * @param alpha the share of each week's surprise that the level takes over
     * @param start the level before the first week
     * @param level the level after the last
     * @param squares the sum of squared errors
     */
    record Smoothed(double alpha, double start, double level, double squares) {}

    @Override
    public String name() {
        return "exponential smoothing";
    }

    @Override
    public Fit fit(double[] units) {
        double level = smooth(units).level();
        return ahead -> level;
    }

    /** Looks on a grid first, for there may be more than one valley. */
    static Smoothed smooth(double[] units) {
        double step = (FASTEST - SLOWEST) / STEPS;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= STEPS; i++) {
            double squares = at(units, SLOWEST + i * step).squares();
            if (squares < least) {
                least = squares;
                best = i;
            }
        }
        return narrow(
                units,
                SLOWEST + Math.max(0, best - 1) * step,
                SLOWEST + Math.min(STEPS, best + 1) * step,
                at(units, SLOWEST + best * step));
    }

    /** Golden section. */
    private static Smoothed narrow(double[] units, double from, double to, Smoothed best) {
        double low = from;
        double high = to;
        Smoothed left = at(units, high - GOLDEN * (high - low));
        Smoothed right = at(units, low + GOLDEN * (high - low));
        while (high - low > PRECISE) {
            if (left.squares() < right.squares()) {
                high = right.alpha();
                right = left;
                left = at(units, high - GOLDEN * (high - low));
            } else {
                low = left.alpha();
                left = right;
                right = at(units, low + GOLDEN * (high - low));
            }
        }
        Smoothed found = left.squares() < right.squares() ? left : right;
        return found.squares() < best.squares() ? found : best;
    }

    /** The level before week t is {@code known + fade * start}. */
    static Smoothed at(double[] units, double alpha) {
        double known = 0;
        double fade = 1;
        double own = 0;
        double cross = 0;
        double fades = 0;
        for (double value : units) {
            double rest = value - known;
            own += rest * rest;
            cross += rest * fade;
            fades += fade * fade;
            known += alpha * rest;
            fade *= 1 - alpha;
        }
        double start = cross / fades;
        return new Smoothed(alpha, start, known + fade * start, Math.max(0, own - cross * start));
    }
}
