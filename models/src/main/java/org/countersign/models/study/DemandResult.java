package org.countersign.models.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.countersign.models.card.Metric;
import org.countersign.models.demand.Forecast;
import org.countersign.models.demand.Kind;
import org.countersign.models.demand.MovingAverage;
import org.countersign.models.demand.Panel;
import org.countersign.models.demand.SeasonalNaive;
import org.countersign.models.demand.Series;

/**
 * Forecasts beside what came and beside two plain methods.
 *
 * @param all products of the shop
 * @param top those of the published figures
 */
public record DemandResult(Sums all, Sums top, Map<Kind, Sums> kinds) {

    private static final int RESAMPLES = 1000;
    private static final int YEAR = 52;

    /**
     * One product's weeks added up.
     *
     * @param off the sum of absolute errors
     * @param inside weeks whose sales lie within the interval
     * @param high weeks whose sales lie above it
     */
    private record Product(
            double sold,
            double off,
            double likely,
            double expected,
            double meanOff,
            double yearOff,
            int weeks,
            int inside,
            int high) {}

    /** Any products together. */
    public static final class Sums {

        private final List<Product> products = new ArrayList<>();

        public int products() {
            return products.size();
        }

        private double sum(ToDoubleFunction<Product> of) {
            return products.stream().mapToDouble(of).sum();
        }

        /** The sum of absolute errors over the sum of sales, with its 95 % bootstrap interval over products. */
        public Metric wape(long seed) {
            Random random = new Random(seed);
            double[] drawn = new double[RESAMPLES];
            for (int i = 0; i < RESAMPLES; i++) {
                drawn[i] = wape(random.ints(products.size(), 0, products.size()).toArray());
            }
            Arrays.sort(drawn);
            return new Metric(
                    "model",
                    "WAPE",
                    wape(IntStream.range(0, products.size()).toArray()),
                    drawn[RESAMPLES / 40],
                    drawn[RESAMPLES - 1 - RESAMPLES / 40]);
        }

        private double wape(int[] drawn) {
            double off = 0;
            double sold = 0;
            for (int product : drawn) {
                off += products.get(product).off;
                sold += products.get(product).sold;
            }
            return off / sold;
        }

        /** Of the mean of the last 13 weeks. */
        public double meanWape() {
            return sum(Product::meanOff) / sum(Product::sold);
        }

        /** Of the same week a year before. */
        public double yearWape() {
            return sum(Product::yearOff) / sum(Product::sold);
        }

        /** How much more than is sold the middle forecasts add up to, as a share. */
        public double bias() {
            return sum(Product::likely) / sum(Product::sold) - 1;
        }

        /** The same of the means. */
        public double meanBias() {
            return sum(Product::expected) / sum(Product::sold) - 1;
        }

        /** The share of weeks whose sales lie within the interval, which is made for eight of ten. */
        public double inside() {
            return sum(Product::inside) / sum(Product::weeks);
        }

        /** The share of weeks that sold more than the upper bound, which is made for one of ten. */
        public double above() {
            return sum(Product::high) / sum(Product::weeks);
        }
    }

    static DemandResult of(Panel panel, int weeks, Predicate<String> counted, List<Forecast> forecasts) {
        Map<String, Series> bySku = new HashMap<>();
        panel.series().forEach(series -> bySku.put(series.sku(), series));
        Sums all = new Sums();
        Sums top = new Sums();
        Map<Kind, Sums> kinds = new EnumMap<>(Kind.class);
        for (Forecast forecast : forecasts) {
            Product product = product(Objects.requireNonNull(bySku.get(forecast.sku())), weeks, forecast);
            all.products.add(product);
            kinds.computeIfAbsent(forecast.kind(), any -> new Sums()).products.add(product);
            if (counted.test(forecast.sku())) {
                top.products.add(product);
            }
        }
        return new DemandResult(all, top, kinds);
    }

    private static Product product(Series series, int weeks, Forecast forecast) {
        double[] units = IntStream.range(0, weeks).mapToDouble(series::sold).toArray();
        double mean = new MovingAverage(13).fit(units).at(1);
        double sold = 0;
        double off = 0;
        double likely = 0;
        double expected = 0;
        double meanOff = 0;
        double yearOff = 0;
        int inside = 0;
        int high = 0;
        for (Forecast.Week week : forecast.weeks()) {
            double truth = series.sold(weeks + week.ahead() - 1);
            sold += truth;
            off += Math.abs(truth - week.likely());
            likely += week.likely();
            expected += week.expected();
            meanOff += Math.abs(truth - mean);
            yearOff += Math.abs(truth - new SeasonalNaive(YEAR).fit(units).at(week.ahead()));
            inside += truth >= week.low() && truth <= week.high() ? 1 : 0;
            high += truth > week.high() ? 1 : 0;
        }
        return new Product(
                sold, off, likely, expected, meanOff, yearOff, forecast.weeks().size(), inside, high);
    }
}
