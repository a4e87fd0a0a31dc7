package org.countersign.models.demand;

import java.util.ArrayList;
import java.util.List;
import org.countersign.models.recipe.Feature;

/**
 * A product as it looks at the end of a week, as numbers that are alike for products of any size: all that is counted in
 * units stands in relation to the mean week of its whole past. Nothing of a later week is looked at.
 */
final class View {

    private static final int LAGS = 8;
    private static final int QUARTER = 13;
    private static final int HALF = 26;
    private static final int YEAR = 52;

    /** A year ago is not known. */
    private static final double UNKNOWN = -1;

    private static final double MOST = 20;
    private static final double SMALLEST = 0.3;

    static final List<Feature> FEATURES = features();

    private final Panel panel;
    private final double[] total;

    View(Panel panel) {
        this.panel = panel;
        this.total = panel.total();
    }

    private static List<Feature> features() {
        List<Feature> features = new ArrayList<>();
        for (int lag = 1; lag <= LAGS; lag++) {
            features.add(new Feature("lag" + lag, "Units " + lag + " weeks ago"));
        }
        features.add(new Feature("mean4", "Mean of 4 weeks"));
        features.add(new Feature("mean13", "Mean of 13 weeks"));
        features.add(new Feature("mean26", "Mean of 26 weeks"));
        features.add(new Feature("mean52", "Mean of 52 weeks"));
        features.add(new Feature("median13", "Median of 13 weeks"));
        features.add(new Feature("median26", "Median of 26 weeks"));
        features.add(new Feature("year", "The week a year before"));
        features.add(new Feature("year3", "Three weeks a year before"));
        features.add(new Feature("rise", "How it went on a year before"));
        features.add(new Feature("riseOrders", "How orders went on a year before"));
        features.add(new Feature("riseShop", "How the shop went on a year before"));
        features.add(new Feature("shop", "The shop's last four weeks"));
        features.add(new Feature("zeros", "Share of weeks without a sale"));
        features.add(new Feature("since", "Weeks since the last sale"));
        features.add(new Feature("age", "Weeks since the first sale"));
        features.add(new Feature("price", "Price against 13 weeks"));
        features.add(new Feature("priceLong", "Price against all weeks"));
        features.add(new Feature("priceLog", "Price"));
        features.add(new Feature("promoted", "Share of 4 weeks on offer"));
        features.add(new Feature("without", "Share of 8 weeks without stock"));
        features.add(new Feature("orders1", "Orders last week"));
        features.add(new Feature("orders4", "Orders in 4 weeks"));
        features.add(new Feature("orders13", "Orders a week"));
        features.add(new Feature("basket", "Units in an order"));
        features.add(new Feature("spread", "Spread of 26 weeks"));
        features.add(new Feature("usual", "A usual week"));
        features.add(new Feature("ahead", "Weeks ahead"));
        features.add(new Feature("calendar", "Week of the year"));
        features.add(new Feature("size", "Units in a mean week"));
        return List.copyOf(features);
    }

    /**
     * Units in a mean week of the whole past, which is what the product is measured by.
     *
     * @param weeks that are known; at least one after the first sale
     */
    static double mean(Series series, int weeks) {
        return Math.max(SMALLEST, Means.of(series.demand(), series.first(), weeks));
    }

    /**
     * Units in a usual week of late: large single orders count three times the median at most.
     *
     * @param weeks that are known; at least one after the first sale
     */
    static double size(Series series, int weeks) {
        double[] demand = series.demand();
        double usual = (usual(demand, Math.max(series.first(), weeks - QUARTER), weeks)
                        + usual(demand, Math.max(series.first(), weeks - HALF), weeks))
                / 2;
        return Math.max(SMALLEST, Math.max(usual, Means.of(demand, Math.max(series.first(), weeks - YEAR), weeks) / 4));
    }

    private static double usual(double[] demand, int from, int to) {
        double cap = 3 * Math.max(Means.median(demand, from, to), Means.of(demand, from, to) / 2);
        double sum = 0;
        for (int week = from; week < to; week++) {
            sum += Math.min(cap, demand[week]);
        }
        return sum / (to - from);
    }

    /**
     * @param weeks that are known
     * @param size of a mean week
     */
    double[] at(Series series, int weeks, int ahead, double size) {
        Row x = new Row(FEATURES.size());
        recent(x, series, weeks, size);
        year(x, series, weeks, ahead, size);
        sales(x, series, weeks);
        offer(x, series, weeks);
        orders(x, series, weeks);
        x.add(size(series, weeks) / size);
        x.add(ahead);
        x.add(weekOfYear(weeks + ahead - 1));
        x.add(Math.log(size));
        return x.values();
    }

    private int weekOfYear(int week) {
        return panel.monday().plusWeeks(week).getDayOfYear() / 7;
    }

    private static void recent(Row x, Series series, int weeks, double size) {
        double[] demand = series.demand();
        int first = series.first();
        for (int lag = 1; lag <= LAGS; lag++) {
            x.add(weeks >= lag ? demand[weeks - lag] / size : UNKNOWN);
        }
        x.add(Means.of(demand, weeks - 4, weeks) / size);
        x.add(Means.of(demand, Math.max(first, weeks - QUARTER), weeks) / size);
        x.add(Means.of(demand, Math.max(first, weeks - HALF), weeks) / size);
        x.add(Means.of(demand, Math.max(first, weeks - YEAR), weeks) / size);
        x.add(Means.median(demand, Math.max(first, weeks - QUARTER), weeks) / size);
        x.add(Means.median(demand, Math.max(first, weeks - HALF), weeks) / size);
    }

    private void year(Row x, Series series, int weeks, int ahead, double size) {
        int then = weeks + ahead - 1 - YEAR;
        boolean known = then > series.first();
        int to = Math.min(then + 2, weeks);
        double three = known ? Means.of(series.demand(), then - 1, to) : 0;
        x.add(known ? series.demand()[then] / size : UNKNOWN);
        x.add(known ? three / size : UNKNOWN);
        int origin = Math.max(1, weeks - YEAR);
        double before = known && origin > series.first()
                ? Means.of(series.demand(), Math.max(series.first(), origin - QUARTER), origin)
                : 0;
        x.add(before > 0 ? Math.min(MOST, three / before) : UNKNOWN);
        x.add(
                known
                        ? Means.of(series.orders(), then - 1, to)
                                / Math.max(0.25, Means.of(series.orders(), origin - QUARTER, origin))
                        : UNKNOWN);
        x.add(
                then > 0 && weeks - YEAR >= 4
                        ? Means.of(total, then - 1, to) / Math.max(1, Means.of(total, origin - QUARTER, origin))
                        : UNKNOWN);
        x.add(Means.of(total, weeks - 4, weeks) / Math.max(1, Means.of(total, weeks - QUARTER, weeks)));
    }

    private static void sales(Row x, Series series, int weeks) {
        double[] demand = series.demand();
        int from = Math.max(series.first(), weeks - QUARTER);
        int zeros = 0;
        for (int week = from; week < weeks; week++) {
            zeros += demand[week] == 0 ? 1 : 0;
        }
        int since = 0;
        while (demand[weeks - 1 - since] == 0) {
            since++;
        }
        x.add((double) zeros / (weeks - from));
        x.add(since);
        x.add(Math.min(weeks - series.first(), 60));
    }

    private static void offer(Row x, Series series, int weeks) {
        double price = series.price(weeks - 1);
        int from = Math.max(series.first(), weeks - QUARTER);
        x.add(price > 0 ? price / Means.of(series.prices(), from, weeks) : 1);
        x.add(price > 0 ? price / Means.of(series.prices(), series.first(), weeks) : 1);
        x.add(Math.log(price + 0.01));
        double promoted = 0;
        double without = 0;
        for (int week = Math.max(0, weeks - LAGS); week < weeks; week++) {
            promoted += series.promoted(week) && week >= weeks - 4 ? 0.25 : 0;
            without += series.without(week) ? 1.0 / LAGS : 0;
        }
        x.add(promoted);
        x.add(without);
    }

    private static void orders(Row x, Series series, int weeks) {
        int first = series.first();
        double[] orders = series.orders();
        double quarter = Means.of(orders, Math.max(first, weeks - QUARTER), weeks);
        double units = Means.of(series.demand(), Math.max(first, weeks - QUARTER), weeks);
        x.add(orders[weeks - 1] / Math.max(0.25, quarter));
        x.add(Means.of(orders, weeks - 4, weeks) / Math.max(0.25, quarter));
        x.add(quarter);
        x.add(Math.log1p(units / Math.max(0.1, quarter)));
        double mean = Means.of(series.demand(), Math.max(first, weeks - HALF), weeks);
        double squares = 0;
        int from = Math.max(first, weeks - HALF);
        for (int week = from; week < weeks; week++) {
            squares += (series.demand()[week] - mean) * (series.demand()[week] - mean);
        }
        x.add(Math.sqrt(squares / (weeks - from)) / Math.max(mean, 0.1));
    }

    /** Numbers in the order of the features. */
    private static final class Row {

        private final double[] values;
        private int count;

        Row(int length) {
            values = new double[length];
        }

        void add(double value) {
            values[count++] = value;
        }

        double[] values() {
            return values;
        }
    }
}
