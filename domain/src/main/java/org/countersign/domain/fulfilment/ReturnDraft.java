package org.countersign.domain.fulfilment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.domain.event.ReturnReceived;
import org.countersign.domain.event.ReturnRequested;
import org.countersign.domain.value.Money;
import org.jspecify.annotations.Nullable;

/** Works out the facts of a return from its order and from what came back before. */
final class ReturnDraft {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FINE = 10;

    private final Return back;
    private final Order order;
    private final List<Return> earlier;

    ReturnDraft(Return back, Order order, List<Return> all) {
        this.back = back;
        this.order = order;
        this.earlier =
                all.stream().filter(r -> !r.returnId().equals(back.returnId())).toList();
    }

    ReturnFacts facts(ReturnHistory history, boolean policyOnRecord) {
        OrderFacts facts = order.facts();
        ReturnRequested request = back.request();
        CustomerFacts customer = facts.customer();
        BigDecimal value = money(value());
        return new ReturnFacts(
                request.returnId(),
                request.orderId(),
                request.requestedAt(),
                facts.placedAt(),
                policyOnRecord,
                request.reason(),
                request.comment(),
                days(order.deliveredAt()),
                days(facts.placedAt().toInstant()),
                customer.customerId(),
                customer.email(),
                customer.tier(),
                history.orders(),
                history.returns(),
                facts.currency(),
                value,
                share(value),
                facts.shippingCost(),
                paid(),
                earlier.stream().map(Return::claimed).reduce(BigDecimal.ZERO, BigDecimal::add),
                isWhole(),
                back.arrival() != null,
                missing(),
                items());
    }

    private List<ReturnItem> items() {
        List<ReturnItem> items = new ArrayList<>();
        ReturnReceived arrival = back.arrival();
        if (arrival == null) {
            announced().forEach((sku, quantity) -> items.add(item(items.size() + 1, sku, quantity, null)));
        } else {
            arrival.lines()
                    .forEach(line -> items.add(item(items.size() + 1, line.sku(), line.quantity(), line.condition())));
        }
        return items;
    }

    private Map<String, Integer> announced() {
        Map<String, Integer> pieces = new LinkedHashMap<>();
        back.request().lines().forEach(line -> pieces.merge(line.sku(), line.quantity(), Integer::sum));
        return pieces;
    }

    private ReturnItem item(int number, String sku, int quantity, @Nullable String condition) {
        List<LineFacts> bought = bought(sku);
        return new ReturnItem(
                number,
                sku,
                bought.get(0).description(),
                bought.get(0).category(),
                bought.stream().mapToInt(LineFacts::quantity).sum(),
                earlier.stream().mapToInt(r -> r.pieces(sku)).sum(),
                quantity,
                average(bought),
                price(sku),
                condition);
    }

    private BigDecimal price(String sku) {
        return average(bought(sku)).multiply(goodsPaid()).divide(goods(), 4, RoundingMode.HALF_EVEN);
    }

    private BigDecimal value() {
        return announced().entrySet().stream()
                .map(line -> price(line.getKey()).multiply(BigDecimal.valueOf(line.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int missing() {
        ReturnReceived arrival = back.arrival();
        int announced =
                announced().values().stream().mapToInt(Integer::intValue).sum();
        return arrival == null
                ? 0
                : announced
                        - arrival.lines().stream()
                                .mapToInt(ReturnReceived.Line::quantity)
                                .sum();
    }

    private List<LineFacts> bought(String sku) {
        return order.facts().lines().stream()
                .filter(line -> line.sku().equals(sku))
                .toList();
    }

    /** A product may stand on several lines at different prices. */
    private static BigDecimal average(List<LineFacts> lines) {
        BigDecimal amount = lines.stream().map(LineFacts::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        int pieces = lines.stream().mapToInt(LineFacts::quantity).sum();
        return amount.divide(BigDecimal.valueOf(pieces), FINE, RoundingMode.HALF_EVEN)
                .setScale(4, RoundingMode.HALF_EVEN);
    }

    /** All lines at their prices; never zero, so that shares of it can be taken. */
    private BigDecimal goods() {
        BigDecimal sum = order.facts().lines().stream().map(LineFacts::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? BigDecimal.ONE : sum;
    }

    /** What the customer paid for the goods alone. */
    private BigDecimal goodsPaid() {
        return order.facts().total().subtract(order.facts().shippingCost()).max(BigDecimal.ZERO);
    }

    private BigDecimal share(BigDecimal value) {
        BigDecimal all = goodsPaid();
        return all.signum() == 0
                ? BigDecimal.ZERO
                : value.multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_EVEN).min(HUNDRED);
    }

    private BigDecimal paid() {
        return order.payment().equals(Order.CAPTURED) ? money(order.facts().total()) : BigDecimal.ZERO;
    }

    private boolean isWhole() {
        return order.facts().lines().stream()
                .map(LineFacts::sku)
                .distinct()
                .allMatch(sku -> bought(sku).stream()
                                .mapToInt(LineFacts::quantity)
                                .sum()
                        <= back.pieces(sku)
                                + earlier.stream().mapToInt(r -> r.pieces(sku)).sum());
    }

    private int days(@Nullable Instant from) {
        Instant to = back.request().requestedAt().toInstant();
        return from == null ? -1 : (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    private BigDecimal money(BigDecimal amount) {
        return new Money(amount, order.facts().currency()).amount();
    }
}
