package org.countersign.models.pricing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Counts a shop's sales into whole weeks with the price of each. A week's price is the middle of its lines', so that one
 * large order at a discount is no price move; a week without a sale has the price of the week before. Three drivers: the
 * price, the season as the rest of the range sold, and the product's slow rise or fall.
 */
public final class PricedSalesBuilder {

    /** How many drivers each week has. */
    public static final int DRIVERS = 3;

    /** Days without stock from which on a week says nothing about demand. */
    private static final int DAYS_WITHOUT = 3;

    /** Weeks without a sale after which a product is taken to have left the range. */
    private static final int GONE = 8;

    /** A price so many times the usual one or more, or as much less, is a slip or another pack. */
    private static final double SLIP = 4;

    /** A price moves when it changes by one percent. */
    private static final double MOVE = 0.01;

    private static final double YEAR = 52;

    private static final class Lines {

        private final double[] units;
        private final double[][] prices;
        private final int[] lines;
        private final int[] without;

        Lines(int weeks) {
            units = new double[weeks];
            prices = new double[weeks][];
            lines = new int[weeks];
            without = new int[weeks];
        }

        void sold(int week, double quantity, double price) {
            double[] known = prices[week] == null ? new double[2] : prices[week];
            if (lines[week] == known.length) {
                known = Arrays.copyOf(known, 2 * known.length);
            }
            known[lines[week]] = price;
            prices[week] = known;
            lines[week]++;
            units[week] += quantity;
        }

        /** The middle of a week's prices; zero where nothing was sold. */
        double price(int week) {
            if (lines[week] == 0) {
                return 0;
            }
            double[] sorted = Arrays.copyOf(prices[week], lines[week]);
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }

    private final LocalDate monday;
    private final int weeks;
    private final Map<String, Lines> products = new TreeMap<>();

    /**
     * @param from the week of this day is the first
     * @param today the week of this day is not over and left out
     */
    public PricedSalesBuilder(LocalDate from, LocalDate today) {
        monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        weeks = Math.max(0, week(today));
    }

    private int week(LocalDate day) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(monday, day), 7L);
    }

    /** One line of one order; what was given away has no price and is left out. */
    public void sold(String sku, LocalDate day, double units, double price) {
        int week = week(day);
        if (week >= 0 && week < weeks && units > 0 && price > 0) {
            products.computeIfAbsent(sku, any -> new Lines(weeks)).sold(week, units, price);
        }
    }

    /** At the end of this day nothing of the product was there. */
    public void without(String sku, LocalDate day) {
        int week = week(day);
        Lines lines = products.get(sku);
        if (week >= 0 && week < weeks && lines != null) {
            lines.without[week]++;
        }
    }

    /** @param category of a product; empty when it has none */
    public List<PricedSales> build(UnaryOperator<String> category) {
        double[] range = new double[weeks];
        for (Lines lines : products.values()) {
            for (int week = 0; week < weeks; week++) {
                range[week] += lines.units[week];
            }
        }
        return products.entrySet().stream()
                .map(one -> sales(one.getKey(), category.apply(one.getKey()), one.getValue(), range))
                .toList();
    }

    private PricedSales sales(String sku, String category, Lines lines, double[] range) {
        double[] prices = new double[weeks];
        int last = -1;
        for (int week = 0; week < weeks; week++) {
            prices[week] = lines.price(week);
            last = prices[week] > 0 ? week : last;
        }
        double usual = usual(prices);
        double[] season = season(lines.units, range);
        List<PricedWeek> said = new ArrayList<>();
        int moves = 0;
        double price = 0;
        for (int week = 0; week <= Math.min(weeks - 1, last + GONE); week++) {
            boolean slip = prices[week] > usual * SLIP || (prices[week] > 0 && prices[week] < usual / SLIP);
            if (prices[week] > 0 && !slip) {
                moves += price > 0 && Math.abs(prices[week] / price - 1) > MOVE ? 1 : 0;
                price = prices[week];
            }
            if (price > 0 && !slip && lines.without[week] < DAYS_WITHOUT) {
                said.add(new PricedWeek(
                        week, lines.units[week], Math.log(price), season[week], (week - weeks / 2.0) / YEAR));
            }
        }
        return new PricedSales(sku, category, said, moves);
    }

    private static double usual(double[] prices) {
        double[] sorted =
                Arrays.stream(prices).filter(price -> price > 0).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** The logarithm of what all others sold in a week, against their mean; a shop of one product has no season. */
    private double[] season(double[] own, double[] range) {
        double[] season = new double[weeks];
        double others = 0;
        for (int week = 0; week < weeks; week++) {
            others += range[week] - own[week];
        }
        double mean = others / Math.max(1, weeks);
        for (int week = 0; week < weeks; week++) {
            season[week] = Math.log((range[week] - own[week] + 1) / (mean + 1));
        }
        return season;
    }
}
