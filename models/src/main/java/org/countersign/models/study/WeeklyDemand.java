package org.countersign.models.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.models.demand.DemandForecaster;
import org.countersign.models.demand.DemandSettings;
import org.countersign.models.demand.Panel;
import org.countersign.models.demand.PanelBuilder;
import org.countersign.models.demand.Series;

/**
 * What a gift shop sells of each product in the next eight weeks: the data set Online Retail II. All 4,700 products are
 * learnt from and forecast; the published figures are those of the 200 with the most turnover.
 */
public final class WeeklyDemand {

    private static final LocalDate FIRST = LocalDate.of(2009, 11, 30);
    private static final int WEEKS = 105;
    private static final int PRODUCTS = 200;
    private static final int SOLD_BY_WEEK = 26;
    private static final long SEED = 7;

    /**
     * A week from which eight are forecast.
     *
     * @param dataset as the published figures name it
     * @param weeks that are known
     * @param floor the least error that ordinary tools reached
     */
    public record Origin(String name, String dataset, int weeks, double floor) {}

    public static final List<Origin> ORIGINS = List.of(
            new Origin("origin 1", "Online Retail II top-200 SKU weekly units", 97, 0.534),
            new Origin("origin 2", "Online Retail II top-200 SKU weekly units (origin 2)", 81, 0.568));

    private final Panel panel;
    private final Set<String> top;

    private WeeklyDemand(Panel panel, Set<String> top) {
        this.panel = panel;
        this.top = top;
    }

    public String protocol() {
        return "units of completed sales by Monday week, one copy of each line; the 200 products with the most turnover of"
                + " those sold by week 26; eight weeks ahead from week 97 and from week 81. Settings were chosen on weeks"
                + " 49 to 80 and 89 to 96, which neither origin forecasts";
    }

    /** Where it falls short, one sentence each. */
    public List<String> limits() {
        return List.of(
                "Two years hold one season to learn from: what returns each autumn has been seen once, and"
                        + " origin 1, the weeks before Christmas, is short of its floor.",
                "The shop's stock is not in the data, so weeks without stock cannot be told from weeks without demand.",
                "The middle is forecast, for which the sum of absolute errors is least: the sum of all weeks lies lower"
                        + " than what is sold, since a few very large orders pull the mean up.");
    }

    /** @param data the folder with one folder for each public data set */
    public static WeeklyDemand read(Path data) {
        Map<String, Double> turnover = new HashMap<>();
        PanelBuilder builder = new PanelBuilder(FIRST, FIRST.plusWeeks(WEEKS));
        OnlineRetail.each(data, (sku, day, quantity, price) -> {
            builder.sold(sku, day, quantity, price);
            if (day.isBefore(FIRST.plusWeeks(WEEKS))) {
                turnover.merge(sku, quantity * price, Double::sum);
            }
        });
        Panel panel = builder.build();
        return new WeeklyDemand(panel, top(panel, turnover));
    }

    private static Set<String> top(Panel panel, Map<String, Double> turnover) {
        return panel.series().stream()
                .filter(series -> series.first() <= SOLD_BY_WEEK)
                .map(Series::sku)
                .sorted(Comparator.comparingDouble(sku -> -turnover.getOrDefault(sku, 0.0)))
                .limit(PRODUCTS)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All products. */
    public Panel panel() {
        return panel;
    }

    /** The products of the published figures. */
    public List<Series> counted() {
        return panel.series().stream()
                .filter(series -> top.contains(series.sku()))
                .toList();
    }

    public int products() {
        return panel.series().size();
    }

    /** Learns from what was known at that week, forecasts and counts. */
    public DemandResult measure(Origin origin) {
        return DemandResult.of(
                panel,
                origin.weeks(),
                top::contains,
                new DemandForecaster(DemandSettings.STANDARD, SEED).forecast(panel, origin.weeks()));
    }
}
