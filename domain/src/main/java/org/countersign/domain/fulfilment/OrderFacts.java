package org.countersign.domain.fulfilment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.event.OrderPlaced;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stood when it was judged: what the customer sent, and what the shop knew about customer and products at
 * that moment. Money is in the order's currency.
 *
 * @param goods the sum of all lines before any discount
 * @param total what the customer is to pay; before pricing the same as {@code goods}
 */
public record OrderFacts(
        String orderId,
        OffsetDateTime placedAt,
        String currency,
        CustomerFacts customer,
        List<LineFacts> lines,
        ShippingFacts shipping,
        PaymentFacts payment,
        @Nullable String coupon,
        BigDecimal goods,
        BigDecimal discount,
        BigDecimal shippingCost,
        BigDecimal total,
        int units,
        int weightGrams)
        implements Facts {

    public OrderFacts {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return orderId;
    }

    @Override
    public @Nullable String person() {
        return customer.customerId() != null ? customer.customerId() : customer.email();
    }

    @Override
    public BigDecimal stake() {
        return total;
    }

    @Override
    public List<LineFacts> parts() {
        return lines;
    }

    /** The facts of an order that has just come, from what its customer sent and what is on record. */
    public static OrderFacts of(OrderPlaced order, CustomerHistory history, Map<String, ProductRecord> products) {
        List<LineFacts> lines = new ArrayList<>();
        BigDecimal goods = BigDecimal.ZERO;
        int units = 0;
        int weight = 0;
        for (OrderPlaced.Line line : order.lines()) {
            LineFacts facts = line(lines.size() + 1, line, products.get(line.sku()));
            lines.add(facts);
            goods = goods.add(facts.amount());
            units += facts.quantity();
            weight += facts.weightGrams() * facts.quantity();
        }
        return new OrderFacts(
                order.orderId(),
                order.placedAt(),
                order.currency(),
                customer(order, history),
                lines,
                shipping(order, history),
                new PaymentFacts(order.payment().method(), order.payment().state()),
                order.coupon(),
                goods,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                goods,
                units,
                weight);
    }

    private static LineFacts line(int number, OrderPlaced.Line line, @Nullable ProductRecord product) {
        return new LineFacts(
                number,
                line.sku(),
                line.description() != null || product == null ? line.description() : product.description(),
                product == null ? null : product.category(),
                line.quantity(),
                line.unitPrice(),
                line.unitPrice(),
                product == null ? null : product.cost(),
                product == null ? 0 : product.weightGrams(),
                product != null,
                product == null ? null : product.available(),
                product == null ? 0 : product.cancelRate());
    }

    private static CustomerFacts customer(OrderPlaced order, CustomerHistory history) {
        OrderPlaced.Customer sent = order.customer();
        OffsetDateTime since = history.firstAt() != null ? history.firstAt() : sent.createdAt();
        return new CustomerFacts(
                sent.customerId(),
                sent.email() != null ? sent.email() : history.email(),
                sent.country() != null ? sent.country() : history.country(),
                history.tier() != null ? history.tier() : "Standard",
                history.orders(),
                history.cancelled(),
                history.refused(),
                history.spent(),
                days(since, order.placedAt()),
                days(history.lastAt(), order.placedAt()),
                history.lines(),
                history.returnedLines(),
                days(history.lastReturnAt(), order.placedAt()));
    }

    private static ShippingFacts shipping(OrderPlaced order, CustomerHistory history) {
        OrderPlaced.Shipping to = order.shipping();
        String home = order.customer().country() != null ? order.customer().country() : history.country();
        return new ShippingFacts(
                to.method(),
                to.country(),
                to.postcode(),
                to.city(),
                to.address(),
                home != null && !home.equals(to.country()));
    }

    private static int days(@Nullable OffsetDateTime from, OffsetDateTime to) {
        return from == null ? -1 : (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    /** Hour of the day, 0 to 23, in the time zone that the shop sent. */
    public int hour() {
        return placedAt.getHour();
    }

    /** The same order, priced. */
    public OrderFacts priced(
            List<LineFacts> pricedLines, BigDecimal discount, BigDecimal shippingCost, BigDecimal total) {
        return new OrderFacts(
                orderId,
                placedAt,
                currency,
                customer,
                pricedLines,
                shipping,
                payment,
                coupon,
                goods,
                discount,
                shippingCost,
                total,
                units,
                weightGrams);
    }
}
