package org.countersign.models.demand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * All products of a shop over the same weeks.
 *
 * @param monday the first day of the first week
 */
public record Panel(LocalDate monday, List<Series> series) {

    public Panel {
        series = List.copyOf(series);
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("monday is " + monday + ", a " + monday.getDayOfWeek());
        }
        for (Series one : series) {
            if (one.weeks() != series.get(0).weeks()) {
                throw new IllegalArgumentException("weeks of " + one.sku() + " are " + one.weeks() + "; those of "
                        + series.get(0).sku() + " are " + series.get(0).weeks());
            }
        }
    }

    public int weeks() {
        return series.isEmpty() ? 0 : series.get(0).weeks();
    }

    /** Of all products together. */
    double[] total() {
        double[] total = new double[weeks()];
        for (Series one : series) {
            double[] demand = one.demand();
            for (int week = 0; week < total.length; week++) {
                total[week] += demand[week];
            }
        }
        return total;
    }
}
