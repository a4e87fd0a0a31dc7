package org.countersign.models.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.countersign.domain.pricing.Elasticity.Source;
import weka.core.matrix.Matrix;

/**
 * How the products of a range answer to their prices. A product is believed as far as its own prices have moved; where they
 * have not, it borrows from its category, and a category from the range, by as much as products and categories were found
 * to differ (empirical Bayes on three floors). The same sales make the same answer.
 */
public final class PriceResponse {

    private static final double NINE_OF_TEN = 1.645;

    /** Before anything is seen: products of a category differ by about one. */
    private static final double USUAL = 1;

    private static final double USUAL_OTHER = 0.25;

    /** So far may a mean be from zero before anything is seen: as good as anywhere. */
    private static final double ANYWHERE = 100;

    private static final int ROUNDS = 15;
    private static final double GUESS = 5;

    /** Weeks of all products' dispersion that are mixed into a product's own. */
    private static final double SHARED_WEEKS = 10;

    /** Products with moved prices that a category needs before it speaks for another. */
    private static final int SPEAKERS = 5;

    private final int drivers;
    private final Map<String, Answer> products = new TreeMap<>();
    private final Map<String, Category> categories = new TreeMap<>();
    private double[] usual;
    private double[] apart;
    private Belief range;

    private PriceResponse(List<PricedSales> all, int drivers) {
        this.drivers = drivers;
        all.forEach(one -> products.put(one.sku(), new Answer(one, drivers)));
        usual = guess();
        apart = guess();
        Map<String, List<Answer>> byCategory = new TreeMap<>();
        products.values().forEach(one -> byCategory
                .computeIfAbsent(one.sales().category(), any -> new ArrayList<>())
                .add(one));
        byCategory.forEach((name, members) -> categories.put(name, new Category(name, members, drivers, usual)));
        range = new Belief(new Matrix(drivers, 1), Category.diagonal(anywhere()));
    }

    private double[] guess() {
        double[] guess = new double[drivers];
        Arrays.fill(guess, USUAL_OTHER);
        guess[0] = USUAL;
        return guess;
    }

    private double[] anywhere() {
        double[] wide = new double[drivers];
        Arrays.fill(wide, ANYWHERE);
        return wide;
    }

    /**
     * @param all products, each once
     * @param drivers how many each week has
     */
    public static PriceResponse learn(List<PricedSales> all, int drivers) {
        PriceResponse response = new PriceResponse(all, drivers);
        for (int round = 0; round < ROUNDS; round++) {
            response.look();
            response.believe();
            response.scatter();
        }
        response.look();
        response.believe();
        return response;
    }

    private void look() {
        double squares = 0;
        double freedom = 0;
        for (Answer one : products.values()) {
            one.look();
            squares += one.squares();
            freedom += one.freedom();
        }
        double usualDispersion = freedom > 0 ? squares / freedom : 1;
        Memory memory = new Memory();
        products.values().forEach(one -> one.remember(memory));
        double[] likeness = memory.likeness();
        products.values()
                .forEach(one -> one.disperse(
                        (one.squares() + SHARED_WEEKS * usualDispersion) / (one.freedom() + SHARED_WEEKS), likeness));
    }

    private void believe() {
        Matrix between = Category.diagonal(apart);
        Map<String, Evidence> said = new TreeMap<>();
        Evidence top = new Evidence(Category.diagonal(anywhere()).inverse(), new Matrix(drivers, 1));
        for (Category one : categories.values()) {
            Evidence evidence = one.evidence();
            said.put(one.name(), evidence);
            top = top.plus(evidence.ofMean(between));
        }
        Matrix spread = Evidence.inverse(top.precision());
        range = new Belief(spread.times(top.pull()), spread);
        for (Category one : categories.values()) {
            one.believe(evidenceOf(said, one).about(range, between), one.shared());
        }
    }

    private static Evidence evidenceOf(Map<String, Evidence> said, Category one) {
        return Objects.requireNonNull(said.get(one.name()));
    }

    /** How far products and categories differ, from what was found. */
    private void scatter() {
        double[] all = new double[drivers + 1];
        Map<Category, double[]> distances = new LinkedHashMap<>();
        for (Category one : categories.values()) {
            double[] sums = one.distances();
            distances.put(one, sums);
            for (int i = 0; i <= drivers; i++) {
                all[i] += sums[i];
            }
        }
        double[] first = guess();
        for (int driver = 0; driver < drivers; driver++) {
            usual[driver] = (all[driver] + GUESS * first[driver]) / (all[drivers] + GUESS);
        }
        distances.forEach((category, sums) -> category.scatter(sums, usual));
        spreadCategories(first);
    }

    private void spreadCategories(double[] first) {
        Matrix between = Category.diagonal(apart);
        double[] sums = new double[drivers];
        int counted = 0;
        for (Category one : categories.values()) {
            if (one.moved() > 0) {
                double[] squares = one.evidence().scattered(range, between);
                for (int driver = 0; driver < drivers; driver++) {
                    sums[driver] += squares[driver];
                }
                counted++;
            }
        }
        for (int driver = 0; driver < drivers; driver++) {
            apart[driver] = (sums[driver] + GUESS * first[driver]) / (counted + GUESS);
        }
    }

    // ---- what was learnt

    public List<Estimate> elasticities() {
        return categories.values().stream()
                .flatMap(category -> category.products().stream().map(one -> elasticity(category, one)))
                .sorted(Comparator.comparing(Estimate::sku))
                .toList();
    }

    private Estimate elasticity(Category category, Answer one) {
        Belief belief = one.evidence().about(category.belief(), category.scatter());
        return told(
                one.sales(),
                belief,
                one.evidence().borrowed(category.scatter(), 0) <= 0.5
                        ? Source.OWN
                        : category.moved() >= SPEAKERS && !category.name().isEmpty() ? Source.CATEGORY : Source.RANGE);
    }

    private static Estimate told(PricedSales sales, Belief belief, Source source) {
        double off = NINE_OF_TEN * belief.error(0);
        return new Estimate(
                sales.sku(),
                belief.value(0),
                belief.value(0) - off,
                belief.value(0) + off,
                sales.weeks().size(),
                sales.moves(),
                source);
    }

    /** The mean of a category's products, for each driver. */
    public double[] mean(String category) {
        return category(category).belief().mean().getColumnPackedCopy();
    }

    /** How far the mean of a category's products may be off for the price: nine of ten lie within that of it. */
    public double meanOff(String category) {
        return NINE_OF_TEN * category(category).belief().error(0);
    }

    private Category category(String name) {
        return Optional.ofNullable(categories.get(name))
                .orElseThrow(() ->
                        new IllegalArgumentException("category is " + name + "; known are " + categories.keySet()));
    }

    /** Units that are expected of a product in such a week; empty for a product that was not learnt. */
    public Optional<Double> expected(String sku, PricedWeek week) {
        return Optional.ofNullable(products.get(sku)).map(one -> one.expected(week));
    }
}
