package org.countersign.models.demand;

import org.jspecify.annotations.Nullable;

/** One run of Holt and Winters' smoothing through a series. */
final class Smoothing implements Fit {

    private final double[] season;
    private final int weeks;
    private double level;
    private double trend;
    private double squares;

    /** @param speeds of the level, the trend and the season, each from 0 to 1 */
    Smoothing(double[] units, Season.States start, double[] speeds) {
        this(units, start, speeds, null);
    }

    /** @param errors takes the errors one week ahead, where they are wanted */
    Smoothing(double[] units, Season.States start, double[] speeds, double @Nullable [] errors) {
        this.season = start.season().clone();
        this.level = start.level();
        this.trend = start.trend();
        this.weeks = units.length;
        int place = 0;
        for (int week = 0; week < units.length; week++) {
            double error = units[week] - level - trend - season[place];
            squares += error * error;
            if (errors != null) {
                errors[week] = error;
            }
            double followed = speeds[0] * error;
            level += trend + followed;
            trend += speeds[1] * followed;
            season[place] += speeds[2] * (error - followed);
            place = place + 1 == season.length ? 0 : place + 1;
        }
    }

    double squares() {
        return squares;
    }

    @Override
    public double at(int ahead) {
        return level + ahead * trend + season[(weeks + ahead - 1) % season.length];
    }
}
