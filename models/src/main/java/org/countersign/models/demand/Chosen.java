package org.countersign.models.demand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One product with the way it is forecast, and what that way would have said in the past. */
final class Chosen {

    /** A product that was not sold for so many weeks has left the range. */
    private static final int GONE = 60;

    private final Past past;
    private final Kind kind;
    private final Choice choice;
    private final int ahead;
    private double off;
    private double sold;
    private int tested;

    /** @param weeks that are known */
    Chosen(Past past, int weeks, Chooser chooser, int ahead) {
        this.past = past;
        this.kind = Kind.of(past.series(), weeks);
        this.choice = chooser.choose(past, kind);
        this.ahead = ahead;
        look((a, forecast, truth) -> {
            off += Math.abs(forecast - truth);
            sold += truth;
            tested++;
        });
    }

    /** A week of the past with its forecast and what was sold. */
    interface Eye {

        void see(int ahead, double forecast, double truth);
    }

    private void look(Eye eye) {
        for (int origin = 0; origin < past.origins(); origin++) {
            double[] combined = choice.combine(past.forecasts(origin), ahead);
            for (int h = 0; h < ahead; h++) {
                if (past.counts(origin, h)) {
                    eye.see(h + 1, combined[h], past.sold(origin, h));
                }
            }
        }
    }

    Kind kind() {
        return kind;
    }

    /** The sum of absolute errors in the past. */
    double off() {
        return off;
    }

    /** Units sold in the weeks of the past that were forecast. */
    double sold() {
        return sold;
    }

    /** Weeks of the past that were forecast. */
    int tested() {
        return tested;
    }

    /** Units in a usual week. */
    double size(int weeks) {
        return View.size(past.series(), weeks);
    }

    /** @param usual error of this product, in units */
    void tell(Spread spread, double usual) {
        look((a, forecast, truth) -> spread.saw(kind, a, usual, forecast, truth));
    }

    Forecast forecast(int weeks, @Nullable GlobalModel global, Spread spread, double usual) {
        Series series = past.series();
        boolean gone = gone(series, weeks);
        double[] combined =
                gone ? new double[ahead] : choice.combine(Candidates.run(series, weeks, ahead, global), ahead);
        List<Forecast.Week> coming = new ArrayList<>();
        for (int h = 0; h < ahead; h++) {
            coming.add(gone ? new Forecast.Week(h + 1, 0, 0, 0, 0) : spread.week(kind, h + 1, usual, combined[h]));
        }
        double mean = past.error(Candidates.place(MovingAverage.class));
        return new Forecast(
                series.sku(),
                kind,
                gone ? "none: not sold for " + GONE + " weeks" : choice.words(),
                tested,
                tested == 0 ? 0 : off / tested,
                tested == 0 ? 0 : mean / tested,
                coming);
    }

    private static boolean gone(Series series, int weeks) {
        if (weeks - series.first() <= GONE) {
            return false;
        }
        for (int week = weeks - GONE; week < weeks; week++) {
            if (series.demand()[week] > 0) {
                return false;
            }
        }
        return true;
    }
}
