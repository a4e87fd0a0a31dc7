package org.countersign.models.demand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

/** Counts sales and days without stock into whole weeks, Monday to Sunday; the week that is not over is left out. */
public final class PanelBuilder {

    /** Days without stock from which on a week says nothing about demand. */
    private static final int DAYS_WITHOUT = 3;

    private static final class Counts {

        private final double[] units;
        private final double[] orders;
        private final double[] money;
        private final boolean[] promoted;
        private final int[] without;

        Counts(int weeks) {
            units = new double[weeks];
            orders = new double[weeks];
            money = new double[weeks];
            promoted = new boolean[weeks];
            without = new int[weeks];
        }
    }

    private final LocalDate monday;
    private final int weeks;
    private final Map<String, Counts> products = new TreeMap<>();

    /**
     * @param from the week of this day is the first
     * @param today the week of this day is not over
     */
    public PanelBuilder(LocalDate from, LocalDate today) {
        monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        weeks = Math.max(0, week(today));
    }

    private int week(LocalDate day) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(monday, day), 7L);
    }

    /** One line of one order; what lies outside the weeks is not counted. */
    public void sold(String sku, LocalDate day, double units, double price) {
        int week = week(day);
        if (week >= 0 && week < weeks) {
            Counts counts = counts(sku);
            counts.units[week] += units;
            counts.orders[week]++;
            counts.money[week] += units * price;
        }
    }

    /** At the end of this day nothing of the product was there. */
    public void without(String sku, LocalDate day) {
        int week = week(day);
        if (week >= 0 && week < weeks) {
            counts(sku).without[week]++;
        }
    }

    public void promoted(String sku, LocalDate day) {
        int week = week(day);
        if (week >= 0 && week < weeks) {
            counts(sku).promoted[week] = true;
        }
    }

    private Counts counts(String sku) {
        return products.computeIfAbsent(sku, any -> new Counts(weeks));
    }

    /** Products in the order of their names. */
    public Panel build() {
        return new Panel(
                monday,
                products.entrySet().stream()
                        .map(product -> series(product.getKey(), product.getValue()))
                        .toList());
    }

    private Series series(String sku, Counts counts) {
        double[] price = new double[weeks];
        boolean[] without = new boolean[weeks];
        for (int week = 0; week < weeks; week++) {
            price[week] = counts.units[week] > 0 ? counts.money[week] / counts.units[week] : 0;
            without[week] = counts.without[week] >= DAYS_WITHOUT;
        }
        return new Series(sku, counts.units, counts.orders, price, counts.promoted, without);
    }
}
