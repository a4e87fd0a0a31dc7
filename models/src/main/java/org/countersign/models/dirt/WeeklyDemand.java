package org.countersign.models.dirt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.models.cleaning.Table;

/** Units sold by week, one series for each of the given products or categories. */
final class WeeklyDemand {

    private final double[][] units;

    private WeeklyDemand(double[][] units) {
        this.units = units;
    }

    /** Rows that are set aside, of other series, or without a readable day in these weeks are not counted. */
    static WeeklyDemand of(
            Table table, List<String> series, String key, String quantity, String time, LocalDate first, int weeks) {
        Map<String, Integer> places = new HashMap<>();
        series.forEach(name -> places.put(name, places.size()));
        double[][] units = new double[series.size()][weeks];
        int keyAt = table.column(key);
        int quantityAt = table.column(quantity);
        int timeAt = table.column(time);
        for (int row = 0; row < table.rows(); row++) {
            Integer place = table.kept(row) ? places.get(table.get(row, keyAt)) : null;
            int week = place == null ? -1 : week(table.get(row, timeAt), first);
            if (place != null && week >= 0 && week < weeks) {
                units[place][week] += Double.parseDouble(table.get(row, quantityAt));
            }
        }
        return new WeeklyDemand(units);
    }

    /** Counted from the first; -1 where the text holds no such day. */
    static int week(String time, LocalDate first) {
        try {
            return (int) Math.floorDiv(ChronoUnit.DAYS.between(first, LocalDate.parse(time.substring(0, 10))), 7L);
        } catch (DateTimeException e) {
            return -1;
        }
    }

    /** By series and week; the caller must not change them. */
    double[][] units() {
        return units;
    }

    /** For each series and each of the weeks ahead; never less than nothing. */
    double[][] forecast(Forecaster forecaster, int weeks, int ahead) {
        double[][] forecast = new double[units.length][ahead];
        for (int s = 0; s < units.length; s++) {
            for (int h = 0; h < ahead; h++) {
                forecast[s][h] = Math.max(0, forecaster.of(units[s], weeks, h));
            }
        }
        return forecast;
    }
}
