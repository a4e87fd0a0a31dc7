package org.countersign.models.study;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.models.pricing.Estimate;
import org.countersign.models.pricing.PriceResponse;
import org.countersign.models.study.JuicePrices.Form;
import org.countersign.models.study.JuicePrices.Row;

/** What can and what cannot be known from the prices of {@link JuicePrices}. */
public final class JuiceFindings {

    private static final int HALF = 90;
    private static final double CUT = 0.05;

    private final JuicePrices study;
    private final List<Row> learnt;
    private final Map<String, List<Row>> products;

    public JuiceFindings(JuicePrices study) {
        this.study = study;
        this.learnt = study.rows(JuicePrices.FIRST, JuicePrices.LAST_LEARNT);
        this.products = learnt.stream().collect(Collectors.groupingBy(Row::product, TreeMap::new, Collectors.toList()));
    }

    /**
     * A brand's elasticity with nine of ten likely values within {@code off} of it.
     *
     * @param plain with the price alone, as if nothing else had moved sales
     * @param first and {@code second}: learnt on the first and the second half of the weeks
     */
    public record Brand(
            int brand,
            double value,
            double off,
            double plain,
            double first,
            double firstOff,
            double second,
            double secondOff) {

        /** Whether the two halves agree within what their intervals allow. */
        public boolean isSteady() {
            return Math.abs(first - second) <= Math.hypot(firstOff, secondOff);
        }
    }

    public List<Brand> brands(Form form) {
        PriceResponse all = study.learn(form, JuicePrices.FIRST, JuicePrices.LAST_LEARNT);
        PriceResponse plain = study.learn(Form.PRICE, JuicePrices.FIRST, JuicePrices.LAST_LEARNT);
        PriceResponse first = study.learn(form, JuicePrices.FIRST, HALF);
        PriceResponse second = study.learn(form, HALF + 1, JuicePrices.LAST_LEARNT);
        return IntStream.rangeClosed(1, JuicePrices.BRANDS)
                .mapToObj(brand -> {
                    String name = "brand " + brand;
                    return new Brand(
                            brand,
                            all.mean(name)[0],
                            all.meanOff(name),
                            plain.mean(name)[0],
                            first.mean(name)[0],
                            first.meanOff(name),
                            second.mean(name)[0],
                            second.meanOff(name));
                })
                .toList();
    }

    /** Share of products whose second half's elasticity lies within the first half's interval for it and the other way. */
    public double steadyProducts(Form form) {
        Map<String, Estimate> first = bySku(study.learn(form, JuicePrices.FIRST, HALF));
        Map<String, Estimate> second = bySku(study.learn(form, HALF + 1, JuicePrices.LAST_LEARNT));
        List<Estimate> both = first.values().stream()
                .filter(one -> second.containsKey(one.sku()))
                .toList();
        return both.stream()
                        .filter(one -> agree(one, Objects.requireNonNull(second.get(one.sku()))))
                        .count()
                / (double) both.size();
    }

    private static boolean agree(Estimate one, Estimate other) {
        return Math.abs(one.value() - other.value())
                <= Math.hypot(one.high() - one.value(), other.high() - other.value());
    }

    private static Map<String, Estimate> bySku(PriceResponse response) {
        return response.elasticities().stream().collect(Collectors.toMap(Estimate::sku, Function.identity()));
    }

    /** Share of cuts, weeks of a price 5 % and more below the product's middle, that had a deal or a feature with them. */
    public double promotedCuts() {
        Map<String, Double> middle = new HashMap<>();
        products.forEach((product, rows) -> middle.put(product, middle(rows)));
        List<Row> cuts = learnt.stream()
                .filter(row -> row.price() < middle.getOrDefault(row.product(), 0.0) - CUT)
                .toList();
        return cuts.stream().filter(row -> row.deal() + row.feature() > 0).count() / (double) cuts.size();
    }

    private static double middle(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparingDouble(Row::price))
                .skip(rows.size() / 2)
                .findFirst()
                .orElseThrow()
                .price();
    }

    /** The mean number of stores over the mean number of different prices that a brand had in them in a week. */
    public double storesToAPrice() {
        Map<Integer, List<Row>> cells =
                learnt.stream().collect(Collectors.groupingBy(row -> row.brand() * 1000 + row.week()));
        long prices = cells.values().stream()
                .mapToLong(rows -> rows.stream()
                        .map(row -> Math.round(row.price() * 1000))
                        .distinct()
                        .count())
                .sum();
        return learnt.size() / (double) prices;
    }

    /**
     * Prices that the textbook would propose from the last known cost and the elasticity of each product.
     *
     * @param outside share of them outside of the prices that the product has had
     * @param none share of products without such a price, since their elasticity is above -1 or can't be told
     */
    public record Proposals(double outside, double none) {}

    public Proposals proposals(Form form) {
        Map<String, Estimate> told = bySku(study.learn(form, JuicePrices.FIRST, JuicePrices.LAST_LEARNT));
        int outside = 0;
        int none = 0;
        for (Map.Entry<String, List<Row>> product : products.entrySet()) {
            Estimate elasticity = Objects.requireNonNull(told.get(product.getKey()));
            List<Row> rows = product.getValue();
            if (!elasticity.isTold() || elasticity.value() >= -1) {
                none++;
            } else if (isOutside(rows, best(rows.get(rows.size() - 1), elasticity.value()))) {
                outside++;
            }
        }
        return new Proposals((double) outside / (products.size() - none), (double) none / products.size());
    }

    /** The logarithm of the price at which cost and elasticity leave most. */
    private static double best(Row last, double elasticity) {
        return last.price() + Math.log(1 - last.margin() / 100) + Math.log(elasticity / (1 + elasticity));
    }

    private static boolean isOutside(List<Row> rows, double price) {
        return rows.stream().noneMatch(row -> row.price() <= price)
                || rows.stream().noneMatch(row -> row.price() >= price);
    }

    /** Prices of later weeks that the product had not had before, above or below. */
    public boolean isNew(Row later) {
        return isOutside(products.getOrDefault(later.product(), List.of()), later.price());
    }
}
