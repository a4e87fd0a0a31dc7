package org.countersign.decisions.pricing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.pricing.PricePoint;
import org.countersign.ledger.pricing.PriceHistory;
import org.countersign.ledger.pricing.PricedOrders;
import org.countersign.models.pricing.PaidOrder;
import org.countersign.models.pricing.PriceFairness;
import org.countersign.models.pricing.PriceFairnessCheck;
import org.countersign.rules.rulebook.AskedValue;
import org.jspecify.annotations.Nullable;

/** What groups of customers paid lately beside the others, and which fact that price rules look at gives a group away. */
public final class PaidPrices {

    /** More orders than these are not looked at: the newest count. */
    public static final int MOST = 20_000;

    private static final String NOBODY = "";

    private final PricedOrders orders;
    private final PriceHistory history;
    private final Supplier<List<AskedValue>> asked;
    private final Clock clock;

    /** @param asked what the tables in force for an order's price ask for */
    public PaidPrices(PricedOrders orders, PriceHistory history, Supplier<List<AskedValue>> asked, Clock clock) {
        this.orders = orders;
        this.history = history;
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * @param asked the names of the facts that order price rules ask for
     * @param from the first moment that was looked at
     */
    public record Report(Instant from, PriceFairness fairness, List<String> asked) {

        public Report {
            asked = List.copyOf(asked);
        }
    }

    /** Of the orders of so much time until now. */
    public Report report(Duration span) {
        Instant from = clock.instant().minus(span);
        List<AskedValue> values = asked.get();
        Map<String, PricePoint> before = history.all(from);
        List<PaidOrder> paid = new ArrayList<>();
        orders.since(from, MOST, order -> paid.add(paid(order, before, values)));
        return new Report(
                from,
                PriceFairnessCheck.of(paid),
                values.stream().map(AskedValue::name).toList());
    }

    private static PaidOrder paid(OrderFacts order, Map<String, PricePoint> before, List<AskedValue> values) {
        BigDecimal net = order.lines().stream().map(LineFacts::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        double left = net.signum() == 0
                ? 1
                : order.total().subtract(order.shippingCost()).doubleValue() / net.doubleValue();
        Map<String, Object> facts = new HashMap<>();
        values.forEach(value -> {
            Object most = most(value.of(order));
            if (most != null) {
                facts.put(value.name(), most);
            }
        });
        return new PaidOrder(
                Objects.requireNonNullElse(order.person(), order.orderId()),
                groups(order),
                order.lines().stream()
                        .map(line -> line(line, order.currency(), before.get(line.sku()), left))
                        .toList(),
                facts);
    }

    private static Map<String, String> groups(OrderFacts order) {
        Map<String, String> groups = new HashMap<>();
        groups.put("country", Objects.requireNonNullElse(order.customer().country(), NOBODY));
        groups.put("tier", order.customer().tier());
        groups.put("customer", order.customer().firstOrder() ? "first order" : "came back");
        groups.values().removeIf(String::isEmpty);
        return groups;
    }

    private static PaidOrder.Line line(LineFacts line, String currency, @Nullable PricePoint before, double left) {
        return new PaidOrder.Line(
                line.sku() + " " + currency,
                line.quantity(),
                line.unitPrice().doubleValue(),
                line.price().doubleValue() * left,
                before != null && before.currency().equals(currency)
                        ? before.price().doubleValue()
                        : Double.NaN);
    }

    /** Of an order's lines the largest number; of anything else the first. */
    private static @Nullable Object most(List<Object> values) {
        return values.stream()
                .reduce((a, b) ->
                        a instanceof Number x && b instanceof Number y && y.doubleValue() > x.doubleValue() ? b : a)
                .orElse(null);
    }
}
