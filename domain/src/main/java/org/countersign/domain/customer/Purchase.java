package org.countersign.domain.customer;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.PastOrder;
import org.jspecify.annotations.Nullable;

/**
 * One order of a customer in short.
 *
 * @param spent the sum of its lines, in the order's currency
 * @param products how many different ones
 * @param undoneAt when it became known that something of it came back or was cancelled
 */
public record Purchase(OffsetDateTime at, BigDecimal spent, int products, @Nullable OffsetDateTime undoneAt) {

    public static Purchase of(PastOrder past) {
        OrderPlaced order = past.order();
        BigDecimal spent = order.lines().stream()
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int products = (int)
                order.lines().stream().map(OrderPlaced.Line::sku).distinct().count();
        OffsetDateTime undone = past.returns().stream()
                .map(PastOrder.Return::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Purchase(order.placedAt(), spent, products, undone);
    }

    /** One of today: the same sums over the same lines, at the prices that the shop told. */
    public static Purchase of(OrderFacts order, @Nullable OffsetDateTime undoneAt) {
        BigDecimal spent = order.lines().stream()
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int products =
                (int) order.lines().stream().map(LineFacts::sku).distinct().count();
        return new Purchase(order.placedAt(), spent, products, undoneAt);
    }
}
