package org.countersign.models.pricing;

/**
 * How much a week is like the weeks before it, over all products: what is left unexplained in one week is often left in the
 * next, and a price stands for weeks. Such weeks say less than as many that know nothing of one another.
 */
final class Memory {

    static final int WEEKS = 12;

    /** Likeness below which weeks are taken to be strangers. */
    private static final double STRANGERS = 0.05;

    private static final double HIGHEST = 10;

    private final double[] sums = new double[WEEKS + 1];
    private double weeks;
    private double lost;

    /** @param lost weeks that were used up by what was learnt of them: what is left of them looks less alike than it is */
    void see(double[] residuals, double lost) {
        if (residuals.length <= WEEKS) {
            return;
        }
        double square = product(residuals, 0);
        if (square <= 0) {
            return;
        }
        for (int lag = 0; lag <= WEEKS; lag++) {
            sums[lag] +=
                    product(residuals, lag) / square * residuals.length * residuals.length / (residuals.length - lag);
        }
        weeks += residuals.length;
        this.lost += lost;
    }

    static double product(double[] values, int lag) {
        double sum = 0;
        for (int i = lag; i < values.length; i++) {
            sum += values[i] * values[i - lag];
        }
        return sum;
    }

    /** Likeness of weeks one, two and more apart. */
    double[] likeness() {
        double[] likeness = new double[WEEKS + 1];
        for (int lag = 1; lag <= WEEKS && sums[0] > 0; lag++) {
            double seen = sums[lag] / sums[0];
            double likely = seen + lost / weeks * (1 + Math.max(0, seen));
            if (likely < STRANGERS) {
                break;
            }
            likeness[lag] = Math.min(1, likely);
        }
        return likeness;
    }

    /** @return by how much less weeks say of a driver that moved like this: 1 when it isn't less */
    static double factor(double[] driver, double[] likeness) {
        double square = product(driver, 0);
        double factor = 1;
        for (int lag = 1; lag < likeness.length && likeness[lag] > 0 && square > 0; lag++) {
            factor += 2 * likeness[lag] * product(driver, lag) / square;
        }
        return Math.max(1, Math.min(HIGHEST, factor));
    }
}
