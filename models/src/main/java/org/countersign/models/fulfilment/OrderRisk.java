package org.countersign.models.fulfilment;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Fate;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderFate;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.models.recipe.Alternative;
import org.countersign.models.recipe.Expectations;
import org.countersign.models.recipe.Feature;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.recipe.Pupil;
import org.countersign.models.recipe.Recipe;

/**
 * Order risk: how likely a part of an order is cancelled or comes back within 60 days. It looks at the order, at what its
 * customer kept or sent back before, and at how often its products come back.
 */
public final class OrderRisk implements Recipe {

    private static final int DAYS = 60;

    /** A young record leans on the shop's: three orders of which 17 % were touched, twenty lines of which 2 % were. */
    private static final double PRIOR_ORDERS = 3;

    private static final double PRIOR_RATE = 0.17;
    private static final double PRIOR_LINES = 20;
    private static final double PRIOR_LINE_RATE = 0.02;

    private static final List<OrderFeature> FEATURES = List.of(
            OrderFeature.of("goods", "Order value", o -> o.goods, o -> money(o, o.goods)),
            OrderFeature.of(
                    "products", "Products", o -> o.products, o -> Words.count(o.products, "product", "products")),
            OrderFeature.of(
                    "units", "Pieces", o -> o.order.units(), o -> Words.count(o.order.units(), "piece", "pieces")),
            OrderFeature.of(
                    "largest-quantity",
                    "Most pieces of one product",
                    o -> o.largestQuantity,
                    o -> Words.count(o.largestQuantity, "piece", "pieces")),
            OrderFeature.of("dearest-piece", "Dearest piece", o -> o.dearestPiece, o -> money(o, o.dearestPiece)),
            OrderFeature.of("largest-line", "Largest line", o -> o.largestLine, o -> money(o, o.largestLine)),
            OrderFeature.of(
                    "largest-share",
                    "Largest line's share of the order",
                    o -> o.goods > 0 ? o.largestLine / o.goods : 1,
                    o -> Words.percent(o.goods > 0 ? o.largestLine / o.goods : 1)),
            OrderFeature.of(
                    "piece-price",
                    "Average price of a piece",
                    o -> o.goods / Math.max(1, o.order.units()),
                    o -> money(o, o.goods / Math.max(1, o.order.units()))),
            OrderFeature.of(
                    "orders",
                    "Earlier orders",
                    o -> o.customer.orders(),
                    o -> o.customer.firstOrder() ? "first order" : Words.count(o.customer.orders(), "order", "orders")),
            OrderFeature.of(
                    "cancelled",
                    "Earlier cancellations",
                    o -> o.customer.cancelled(),
                    o -> Words.of(o.customer.cancelled(), o.customer.orders(), "orders")),
            OrderFeature.of(
                    "cancel-rate",
                    "Share of earlier orders cancelled or returned",
                    OrderRisk::cancelRate,
                    o -> Words.of(o.customer.cancelled(), o.customer.orders(), "orders")),
            OrderFeature.of(
                    "returned-lines",
                    "Products returned before",
                    o -> o.customer.returnedLines(),
                    o -> Words.of(o.customer.returnedLines(), o.customer.lines(), "lines")),
            OrderFeature.of(
                    "return-rate",
                    "Share of earlier lines returned",
                    OrderRisk::returnRate,
                    o -> Words.of(o.customer.returnedLines(), o.customer.lines(), "lines")),
            OrderFeature.of(
                    "since-return",
                    "Last return",
                    o -> o.customer.sinceReturnDays() < 0 ? 9999 : o.customer.sinceReturnDays(),
                    o -> Words.ago(o.customer.sinceReturnDays(), "never")),
            OrderFeature.of(
                    "spent",
                    "Spent before",
                    o -> o.customer.spent().doubleValue(),
                    o -> Words.money(o.customer.spent(), o.order.currency())),
            OrderFeature.of(
                    "tenure",
                    "Customer since",
                    o -> o.customer.tenureDays(),
                    o -> Words.ago(o.customer.tenureDays(), "today")),
            OrderFeature.of(
                    "since-last",
                    "Last order",
                    o -> o.customer.sinceLastDays(),
                    o -> Words.ago(o.customer.sinceLastDays(), "none yet")),
            OrderFeature.of(
                    "value-ratio",
                    "Value beside this customer's usual",
                    o -> OrderView.times(o.goods, o.usualValue()),
                    o -> Words.times(OrderView.times(o.goods, o.usualValue()))),
            OrderFeature.of(
                    "lines-ratio",
                    "Number of lines beside the usual",
                    o -> OrderView.times(o.order.lines().size(), o.usualLines()),
                    o -> Words.times(OrderView.times(o.order.lines().size(), o.usualLines()))),
            OrderFeature.of(
                    "worst-product", "Product most often returned", o -> o.worstRate, o -> Words.percent(o.worstRate)),
            OrderFeature.of(
                    "mean-product",
                    "How often these products are returned",
                    o -> o.meanRate,
                    o -> Words.percent(o.meanRate)),
            OrderFeature.of(
                    "product-by-value",
                    "The same, weighted by value",
                    o -> o.rateByValue,
                    o -> Words.percent(o.rateByValue)),
            OrderFeature.of(
                    "any-product",
                    "Chance that any of these products is returned",
                    o -> o.anyReturned,
                    o -> Words.percent(o.anyReturned)),
            OrderFeature.of("hour", "Hour of the day", o -> o.order.hour(), o -> o.order.hour() + " h"),
            OrderFeature.of("weekday", "Day of the week", o -> weekday(o).getValue(), o -> weekday(o)
                    .getDisplayName(TextStyle.FULL, Locale.ENGLISH)));

    private static final List<Feature> WORDS =
            FEATURES.stream().map(OrderFeature::feature).toList();

    @Override
    public String name() {
        return "order-risk";
    }

    @Override
    public String predicts() {
        return "A part of the order is cancelled or returned within " + DAYS + " days";
    }

    @Override
    public List<Feature> features() {
        return WORDS;
    }

    @Override
    public double[] read(Facts facts) {
        OrderView order = view(facts);
        double[] x = new double[FEATURES.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = FEATURES.get(i).number().applyAsDouble(order);
        }
        return x;
    }

    @Override
    public List<String> show(Facts facts) {
        OrderView order = view(facts);
        return FEATURES.stream().map(f -> f.words().apply(order)).toList();
    }

    @Override
    public void teach(Iterable<PastOrder> history, Pupil pupil) {
        new HistoryReplay().replay(history, (past, facts) -> outcome(past)
                .ifPresent(
                        y -> pupil.learn(facts.orderId(), past.order().placedAt(), read(facts), y, segments(facts))));
    }

    @Override
    public Map<String, String> segments(Facts facts) {
        String country = view(facts).order.customer().country();
        return country == null ? Map.of() : Map.of("country", country);
    }

    /** Empty when it teaches nothing, as when it was refused. */
    static Optional<Boolean> outcome(PastOrder past) {
        if (past.state() == OrderState.REFUSED) {
            return Optional.empty();
        }
        OffsetDateTime placed = past.order().placedAt();
        boolean returned = past.returns().stream().anyMatch(r -> ChronoUnit.DAYS.between(placed, r.at()) <= DAYS);
        return Optional.of(returned
                || (past.state() == OrderState.CANCELLED && past.returns().isEmpty()));
    }

    @Override
    public Optional<Boolean> truth(Fate fate, Instant now) {
        return fate instanceof OrderFate order && !order.refused()
                ? Optional.of(order.cancelledWithin(horizon()) || order.returnedWithin(horizon()))
                : Optional.empty();
    }

    @Override
    public Duration horizon() {
        return Duration.ofDays(DAYS);
    }

    @Override
    public String baseline() {
        return "cancel-rate";
    }

    @Override
    public ForestSettings settings() {
        return new ForestSettings(60, 6, 4, 10);
    }

    @Override
    public List<Alternative> alternatives(Facts facts) {
        return facts instanceof OrderFacts order ? OrderAlternatives.of(order) : List.of();
    }

    /** Upper ends are far beyond any order: they catch a slip of the decimal point or a day that is no day. */
    @Override
    public Expectations expectations() {
        return Recipe.super
                .expectations()
                .range(
                        0,
                        1_000_000,
                        "goods",
                        "dearest-piece",
                        "largest-line",
                        "piece-price",
                        "units",
                        "largest-quantity")
                .range(0, 100_000_000, "spent")
                .range(0, 100_000, "products", "orders", "cancelled")
                .range(0, 10_000_000, "returned-lines")
                .range(
                        0,
                        1,
                        "largest-share",
                        "cancel-rate",
                        "return-rate",
                        "worst-product",
                        "mean-product",
                        "product-by-value",
                        "any-product")
                .range(-1, 20_000, "since-return", "tenure", "since-last")
                .range(0, 23, "hour")
                .range(1, 7, "weekday");
    }

    @Override
    public String intendedUse() {
        return "To decide which orders a person should look at before they are released. It advises: rules and people"
                + " decide. Not for refusing an order by itself, and not for judging a customer in any other matter.";
    }

    @Override
    public List<String> limits() {
        return List.of(
                "It cannot tell why an order comes back: a wrong delivery looks like a fickle customer.",
                "A first order or a guest has no history; the score then rests on the order and its products alone.",
                "It ranks orders well and is no oracle: most orders with a high score are kept.",
                "A shop that changes its assortment or its return terms has to train it again.");
    }

    private static OrderView view(Facts facts) {
        if (facts instanceof OrderFacts order) {
            return new OrderView(order);
        }
        throw new IllegalArgumentException(
                "facts: order-risk judges orders, not " + facts.getClass().getSimpleName());
    }

    private static double cancelRate(OrderView o) {
        return (o.customer.cancelled() + PRIOR_ORDERS * PRIOR_RATE) / (o.customer.orders() + PRIOR_ORDERS);
    }

    private static double returnRate(OrderView o) {
        return (o.customer.returnedLines() + PRIOR_LINES * PRIOR_LINE_RATE) / (o.customer.lines() + PRIOR_LINES);
    }

    private static DayOfWeek weekday(OrderView o) {
        return o.order.placedAt().getDayOfWeek();
    }

    private static String money(OrderView o, double amount) {
        return Words.money(amount, o.order.currency());
    }
}
