package org.countersign.models.demand;

/** The states before the first week that Holt and Winters' smoothing starts from. */
final class Season {

    private static final double RIDGE = 1e-9;

    /** Level, trend, and what each week of the season adds, beginning with the first week of the series. */
    static final class States {

        private final double level;
        private final double trend;
        private final double[] season;

        States(double level, double trend, double[] season) {
            this.level = level;
            this.trend = trend;
            this.season = season;
        }

        double level() {
            return level;
        }

        double trend() {
            return trend;
        }

        /** The caller must not change it. */
        double[] season() {
            return season;
        }
    }

    private Season() {}

    /** From the first two seasons: their means tell level and trend, what is left of each week its season. */
    static States states(double[] units, int period) {
        double first = Means.of(units, 0, period);
        double trend = (Means.of(units, period, 2 * period) - first) / period;
        double level = first - trend * (period + 1) / 2;
        double[] season = new double[period];
        for (int week = 0; week < 2 * period; week++) {
            season[week % period] += (units[week] - level - trend * (week + 1)) / 2;
        }
        return new States(level, trend, season);
    }

    /** With given speeds the errors are linear in the states: those with the least squares. The seasons add up to zero. */
    static States fit(double[] units, int period, double[] speeds) {
        int unknown = period + 1;
        double[][] errors = new double[unknown + 1][units.length];
        new Smoothing(units, with(period, -1), speeds, errors[unknown]);
        double[] nothing = new double[units.length];
        for (int i = 0; i < unknown; i++) {
            new Smoothing(nothing, with(period, i), speeds, errors[i]);
        }
        double[] found = solve(errors, unknown);
        double[] season = new double[period];
        for (int place = 0; place < period - 1; place++) {
            season[place] = found[2 + place];
            season[period - 1] -= found[2 + place];
        }
        return new States(found[0], found[1], season);
    }

    /** Nothing but the one state. */
    private static States with(int period, int one) {
        double[] season = new double[period];
        if (one >= 2) {
            season[one - 2] = 1;
            season[period - 1] = -1;
        }
        return new States(one == 0 ? 1 : 0, one == 1 ? 1 : 0, season);
    }

    /** Normal equations, by Cholesky. */
    private static double[] solve(double[][] errors, int unknown) {
        double[][] lower = new double[unknown][unknown];
        double[] x = new double[unknown];
        for (int i = 0; i < unknown; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = dot(errors[i], errors[j]) * (i == j ? 1 + RIDGE : 1) + (i == j ? RIDGE : 0);
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(sum, RIDGE)) : sum / lower[j][j];
            }
            double sum = -dot(errors[i], errors[unknown]);
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        for (int i = unknown - 1; i >= 0; i--) {
            for (int k = i + 1; k < unknown; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
