package org.countersign.bench.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.countersign.domain.reorder.Outlook;
import org.countersign.models.demand.DemandForecaster;
import org.countersign.models.demand.DemandSettings;
import org.countersign.models.demand.Forecast;
import org.countersign.models.demand.Panel;

/** Two ways to look ahead: as Countersign does, and as last year. */
final class Foresights {

    /** Forecasts are made anew after so many weeks; a shop does it every night. */
    private static final int EVERY = 4;

    private static final int AHEAD = 8;
    private static final int SEASON = 52;
    private static final int LATELY = 13;
    private static final long SEED = 7;

    /** Nine weeks of ten lie below this many deviations. */
    private static final double NINE_OF_TEN = 1.2816;

    private Foresights() {}

    static Planned.Foresight own(Panel panel) {
        DemandForecaster forecaster = new DemandForecaster(DemandSettings.STANDARD, SEED);
        Map<Integer, Map<String, Forecast>> made = new HashMap<>();
        return (goods, week) -> {
            int known = week + 1;
            int at = known - known % EVERY;
            Map<String, Forecast> all = made.computeIfAbsent(at, weeks -> byName(forecaster.forecast(panel, weeks)));
            Forecast forecast = all.get(goods.series().sku());
            return forecast == null ? Outlook.none() : outlook(forecast, known - at);
        };
    }

    private static Map<String, Forecast> byName(List<Forecast> all) {
        Map<String, Forecast> byName = new HashMap<>();
        all.forEach(one -> byName.put(one.sku(), one));
        return byName;
    }

    private static Outlook outlook(Forecast forecast, int age) {
        List<Forecast.Week> weeks =
                forecast.weeks().subList(age, forecast.weeks().size());
        double spread = weeks.stream()
                        .mapToDouble(week -> Math.max(0, week.high() - week.expected()))
                        .average()
                        .orElse(0)
                / NINE_OF_TEN;
        return Outlook.of(
                weeks.stream().map(week -> cents(week.expected())).toList(),
                cents(spread),
                forecast.method(),
                forecast.tested(),
                false,
                7 * age);
    }

    /** The same weeks of last year; before there is one, the mean of the last 13 weeks. */
    static Planned.Foresight lastYear() {
        return (goods, week) -> {
            int known = week + 1;
            return Outlook.of(
                    IntStream.range(0, AHEAD)
                            .mapToObj(ahead -> cents(naive(goods, known, ahead)))
                            .toList(),
                    cents(error(goods, known)),
                    "seasonal naive",
                    LATELY,
                    false,
                    0);
        };
    }

    private static double naive(Goods goods, int known, int ahead) {
        int then = known + ahead - SEASON;
        return then >= 0 ? goods.series().sold(then) : goods.mean(Math.max(0, known - LATELY), known);
    }

    private static double error(Goods goods, int known) {
        double squares = 0;
        int from = Math.max(1, known - LATELY);
        for (int week = from; week < known; week++) {
            double off = goods.series().sold(week) - naive(goods, week, 0);
            squares += off * off;
        }
        return Math.sqrt(squares / Math.max(1, known - from));
    }

    private static BigDecimal cents(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }
}
