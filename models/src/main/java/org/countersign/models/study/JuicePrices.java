package org.countersign.models.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.countersign.models.card.Metric;
import org.countersign.models.pricing.PriceResponse;
import org.countersign.models.pricing.PricedSales;
import org.countersign.models.pricing.PricedWeek;

/**
 * What past prices tell of how juice sells: the data set Dominick's OJ, eleven brands in 83 stores, week by week. A brand in
 * a store is a product, a brand is a category, and the model is the one that a shop's own range is learnt with.
 */
public final class JuicePrices {

    public static final String DATASET = "Dominick OJ";
    public static final int BRANDS = 11;
    public static final int FIRST = 40;
    public static final int LAST_LEARNT = 140;
    public static final int LAST = 160;

    /** Weeks from here on to {@link #LAST_LEARNT} were what forms were chosen by. */
    public static final int CHOICE = 121;

    /** The best of the forms on those weeks. */
    public static final Form CHOSEN = Form.PROMOTION_BY_PRICE;

    /** The error that ordinary tools reached. */
    public static final double FLOOR = 0.47388;

    private static final double LEAST_MOVE = 0.01;

    /** What a model may know of a week besides its price. */
    public enum Form {
        PRICE(1),
        PROMOTION(3),
        PROMOTION_BY_PRICE(4);

        private final int drivers;

        Form(int drivers) {
            this.drivers = drivers;
        }

        int drivers() {
            return drivers;
        }
    }

    /**
     * @param price the natural logarithm of what an ounce costs, in dollars
     * @param margin percent of the price that the shop keeps
     */
    public record Row(
            int store, int brand, int week, double units, double price, double deal, double feature, double margin) {

        String product() {
            return brand + "@" + store;
        }
    }

    /**
     * A week that was not learnt from.
     *
     * @param expected units, its price and promotion being known
     */
    public record Checked(Row row, double expected) {}

    private final List<Row> rows;

    private JuicePrices(List<Row> rows) {
        this.rows = rows;
    }

    public String protocol() {
        return "11 brands in 83 stores; learnt on weeks 40 to 140, asked for the units of weeks 141 to 160 whose prices,"
                + " deals and features are known; WAPE on units. Forms were chosen on weeks 121 to 140, learnt on 40 to 120";
    }

    /** @param data the folder with one folder for each public data set */
    public static JuicePrices read(Path data) {
        List<Row> rows = new ArrayList<>();
        PublicData.each(data.resolve("dominicks_oj").resolve("oj_yx.csv.gz"), line -> rows.add(row(line)));
        rows.sort(
                Comparator.comparingInt(Row::brand).thenComparingInt(Row::store).thenComparingInt(Row::week));
        return new JuicePrices(List.copyOf(rows));
    }

    private static Row row(CSVRecord line) {
        int brand = Integer.parseInt(line.get("brand"));
        return new Row(
                Integer.parseInt(line.get("store")),
                brand,
                Integer.parseInt(line.get("week")),
                Math.exp(PublicData.number(line, "logmove")),
                Math.log(PublicData.number(line, "price" + brand)),
                PublicData.number(line, "deal"),
                PublicData.number(line, "feat"),
                PublicData.number(line, "profit"));
    }

    public List<Row> rows(int from, int to) {
        return rows.stream()
                .filter(row -> row.week() >= from && row.week() <= to)
                .toList();
    }

    // ---- learning

    public PriceResponse learn(Form form, int from, int to) {
        Map<Integer, Double> middles = middles();
        Map<String, List<Row>> products = new LinkedHashMap<>();
        rows(from, to).forEach(row -> products.computeIfAbsent(row.product(), any -> new ArrayList<>())
                .add(row));
        return PriceResponse.learn(
                products.entrySet().stream()
                        .map(one -> sales(one.getKey(), one.getValue(), form, middles))
                        .toList(),
                form.drivers());
    }

    private static PricedSales sales(String name, List<Row> rows, Form form, Map<Integer, Double> middles) {
        int moves = 0;
        for (int i = 1; i < rows.size(); i++) {
            if (Math.abs(rows.get(i).price() - rows.get(i - 1).price()) > LEAST_MOVE) {
                moves++;
            }
        }
        return new PricedSales(
                name,
                "brand " + rows.get(0).brand(),
                rows.stream().map(row -> week(row, form, middles)).toList(),
                moves);
    }

    /** A feature sells more of what is cheap as well; how deep a price is, is seen from the brand's mean before week 121. */
    private static PricedWeek week(Row row, Form form, Map<Integer, Double> middles) {
        double depth = row.price() - middles.getOrDefault(row.brand(), 0.0);
        double[] all = {row.price(), row.deal(), row.feature(), row.feature() * depth};
        return new PricedWeek(row.week(), row.units(), Arrays.copyOf(all, form.drivers()));
    }

    private Map<Integer, Double> middles() {
        Map<Integer, Double> middles = new TreeMap<>();
        for (int brand = 1; brand <= BRANDS; brand++) {
            int one = brand;
            middles.put(
                    brand,
                    rows(FIRST, CHOICE - 1).stream()
                            .filter(row -> row.brand() == one)
                            .mapToDouble(Row::price)
                            .average()
                            .orElseThrow());
        }
        return middles;
    }

    // ---- asking

    /** Weeks that were not learnt from, as the model expects them. */
    public List<Checked> check(PriceResponse response, Form form, int from, int to) {
        Map<Integer, Double> middles = middles();
        return rows(from, to).stream()
                .map(row -> new Checked(
                        row,
                        response.expected(row.product(), week(row, form, middles))
                                .orElseThrow()))
                .toList();
    }

    /** The weeks of the protocol. */
    public List<Checked> later() {
        return check(learn(CHOSEN, FIRST, LAST_LEARNT), CHOSEN, LAST_LEARNT + 1, LAST);
    }

    /** The error on the weeks that forms were chosen by. */
    public double choice(Form form) {
        return wape(check(learn(form, FIRST, CHOICE - 1), form, CHOICE, LAST_LEARNT));
    }

    /** The plain way for the weeks of the protocol: a brand sells in a store what it always did there, whatever its price. */
    public List<Checked> mean() {
        Map<String, double[]> sums = new TreeMap<>();
        rows(FIRST, LAST_LEARNT).forEach(row -> {
            double[] sum = sums.computeIfAbsent(row.product(), any -> new double[2]);
            sum[0] += row.units();
            sum[1]++;
        });
        return rows(LAST_LEARNT + 1, LAST).stream()
                .map(row -> {
                    double[] sum = sums.getOrDefault(row.product(), new double[] {0, 1});
                    return new Checked(row, sum[0] / sum[1]);
                })
                .toList();
    }

    /** The ordinary way for these weeks. */
    public List<Checked> ordinary() {
        return JuiceRegression.check(rows(FIRST, LAST_LEARNT), rows(LAST_LEARNT + 1, LAST));
    }

    /**
     * By how much the error of one is above that of the other on the same weeks, with its 95 % bootstrap interval over them.
     */
    public static Metric above(List<Checked> one, List<Checked> other, long seed) {
        List<List<Checked>> pairs = IntStream.range(0, one.size())
                .mapToObj(i -> List.of(one.get(i), other.get(i)))
                .toList();
        return WeekBootstrap.of(
                pairs,
                pair -> pair.get(0).row().week(),
                some -> wape(some.stream().map(pair -> pair.get(0)).toList())
                        - wape(some.stream().map(pair -> pair.get(1)).toList()),
                "WAPE above",
                seed);
    }

    /** The sum of what it was off, over what was sold. */
    public static double wape(List<Checked> all) {
        double off = 0;
        double sold = 0;
        for (Checked one : all) {
            off += Math.abs(one.expected() - one.row().units());
            sold += one.row().units();
        }
        return off / sold;
    }

    /** The same with its 95 % bootstrap interval over weeks: stores of one chain have their good weeks together. */
    public static Metric wape(List<Checked> all, long seed) {
        return WeekBootstrap.of(all, one -> one.row().week(), JuicePrices::wape, "WAPE", seed);
    }

    /** Where it falls short, one sentence each. */
    public List<String> limits() {
        return List.of(
                "Cuts came with deals and features more often than not: what a cut does without one rests on fewer weeks.",
                "One price list moves many stores: the weeks, not the stores, are what there is to learn from.",
                "Prices of other brands are left out: with them the published error is higher, but part of what a price does"
                        + " is taken from or lost to a neighbour.",
                "Outside of the prices that were asked nothing is known, and most prices that theory proposes lie there.");
    }
}
