package org.countersign.models.demand;

import java.util.Arrays;

/**
 * What was sold of one product, week by week. A week without stock is not a week without demand: what is missing there is
 * filled with the mean of the weeks before it that had stock, so that no method takes an empty shelf for lost interest.
 */
public final class Series {

    /** Weeks with stock that a week without is filled from. */
    private static final int FILL = 8;

    private final String sku;
    private final double[] units;
    private final double[] orders;
    private final double[] price;
    private final boolean[] promoted;
    private final boolean[] without;
    private final double[] demand;
    private final int first;

    /**
     * @param units sold in each week, the oldest first
     * @param orders how many orders they came in
     * @param price of one, in any currency; zero where none is known
     * @param promoted whether it was on offer
     * @param without whether the product was without stock
     */
    public Series(String sku, double[] units, double[] orders, double[] price, boolean[] promoted, boolean[] without) {
        this.sku = sku;
        this.units = checked(sku, units);
        this.orders = orders.clone();
        this.price = carried(price);
        this.promoted = promoted.clone();
        this.without = without.clone();
        this.first = first(units);
        this.demand = filled();
    }

    /** Nothing is known but what was sold. */
    public static Series of(String sku, double... units) {
        int weeks = units.length;
        double[] orders = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            orders[week] = units[week] > 0 ? 1 : 0;
        }
        return new Series(sku, units, orders, new double[weeks], new boolean[weeks], new boolean[weeks]);
    }

    private static double[] checked(String sku, double[] units) {
        for (int week = 0; week < units.length; week++) {
            if (!(units[week] >= 0) || Double.isInfinite(units[week])) {
                throw new IllegalArgumentException("units of " + sku + " in week " + week + " are " + units[week]
                        + "; expected a number of zero or more");
            }
        }
        return units.clone();
    }

    /** The last price known, back and forth. */
    private static double[] carried(double[] price) {
        double[] carried = price.clone();
        for (int week = 1; week < carried.length; week++) {
            carried[week] = carried[week] > 0 ? carried[week] : carried[week - 1];
        }
        for (int week = carried.length - 2; week >= 0; week--) {
            carried[week] = carried[week] > 0 ? carried[week] : carried[week + 1];
        }
        return carried;
    }

    private static int first(double[] units) {
        int week = 0;
        while (week < units.length && units[week] == 0) {
            week++;
        }
        return week;
    }

    private double[] filled() {
        double[] filled = units.clone();
        for (int week = first; week < filled.length; week++) {
            if (without[week]) {
                filled[week] = Math.max(units[week], before(filled, week));
            }
        }
        return filled;
    }

    private double before(double[] filled, int week) {
        double sum = 0;
        int count = 0;
        for (int earlier = week - 1; earlier >= first && count < FILL; earlier--) {
            if (!without[earlier]) {
                sum += filled[earlier];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    public String sku() {
        return sku;
    }

    public int weeks() {
        return units.length;
    }

    /** The week of the first sale; {@link #weeks()} when there was none. */
    public int first() {
        return first;
    }

    /** Units sold. */
    public double sold(int week) {
        return units[week];
    }

    public boolean without(int week) {
        return without[week];
    }

    public boolean promoted(int week) {
        return promoted[week];
    }

    /** The middle of its weekly prices; 0 where none is known. */
    public double usualPrice() {
        double[] sorted = Arrays.stream(price).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    double price(int week) {
        return price[week];
    }

    double[] prices() {
        return price;
    }

    double[] orders() {
        return orders;
    }

    /** Units by week, weeks without stock filled; the caller must not change them. */
    double[] demand() {
        return demand;
    }

    /** From the first sale up to the given week, which is not in it any more; empty when there was no sale. */
    double[] known(int weeks) {
        return first >= weeks ? new double[0] : Arrays.copyOfRange(demand, first, weeks);
    }
}
