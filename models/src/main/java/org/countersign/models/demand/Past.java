package org.countersign.models.demand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One product's past as every candidate would have forecast it, each time from what was known then. */
final class Past {

    /**
     * @param weeks that were known
     * @param forecasts by candidate and weeks ahead
     */
    private record Origin(int weeks, List<double @Nullable []> forecasts) {}

    private final Series series;
    private final int ahead;
    private final List<Origin> origins = new ArrayList<>();

    Past(Series series, int ahead) {
        this.series = series;
        this.ahead = ahead;
    }

    Series series() {
        return series;
    }

    /** A product that was not there yet has nothing to say. */
    void run(int weeks, @Nullable GlobalModel global) {
        if (series.first() < weeks) {
            origins.add(new Origin(weeks, Candidates.run(series, weeks, ahead, global)));
        }
    }

    int origins() {
        return origins.size();
    }

    int weeks(int origin) {
        return origins.get(origin).weeks;
    }

    List<double @Nullable []> forecasts(int origin) {
        return origins.get(origin).forecasts;
    }

    /** Weeks whose demand is known: with stock. */
    boolean counts(int origin, int h) {
        return !series.without(weeks(origin) + h);
    }

    double sold(int origin, int h) {
        return series.sold(weeks(origin) + h);
    }

    /** The sum of a candidate's absolute errors; not a number where it could not forecast every time. */
    double error(int candidate) {
        double sum = 0;
        for (int origin = 0; origin < origins.size(); origin++) {
            double[] forecast = forecasts(origin).get(candidate);
            if (forecast == null) {
                return Double.NaN;
            }
            for (int h = 0; h < ahead; h++) {
                sum += counts(origin, h) ? Math.abs(forecast[h] - sold(origin, h)) : 0;
            }
        }
        return origins.isEmpty() ? Double.NaN : sum;
    }
}
