package org.countersign.models.fulfilment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.models.recipe.Alternative;

/**
 * What somebody could agree on with the customer of an order: fewer pieces of a product, or none. Its past stays what it
 * is, and so do its products' records.
 */
final class OrderAlternatives {

    /** The largest lines only: the others move little, and a person reads one proposal. */
    private static final int LINES = 12;

    private OrderAlternatives() {}

    static List<Alternative> of(OrderFacts order) {
        List<LineFacts> lines = order.lines();
        List<Alternative> all = new ArrayList<>();
        IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lines.get(i).amount())
                        .reversed())
                .limit(LINES)
                .forEach(i -> add(order, i, all));
        return all;
    }

    private static void add(OrderFacts order, int index, List<Alternative> all) {
        LineFacts line = order.lines().get(index);
        String name = line.description() == null ? line.sku() : line.description();
        int half = line.quantity() / 2;
        if (half > 0) {
            all.add(alternative(
                    order,
                    index,
                    half,
                    half + " in place of " + Words.count(line.quantity(), "piece", "pieces") + " of " + name));
        }
        if (order.lines().size() > 1) {
            all.add(alternative(
                    order, index, 0, "without the " + Words.count(line.quantity(), "piece", "pieces") + " of " + name));
        }
    }

    private static Alternative alternative(OrderFacts order, int index, int quantity, String words) {
        LineFacts line = order.lines().get(index);
        int fewer = line.quantity() - quantity;
        BigDecimal less = line.price().multiply(BigDecimal.valueOf(fewer));
        List<LineFacts> lines = new ArrayList<>(order.lines());
        if (quantity == 0) {
            lines.remove(index);
        } else {
            lines.set(index, of(line, quantity));
        }
        OrderFacts changed = new OrderFacts(
                order.orderId(),
                order.placedAt(),
                order.currency(),
                order.customer(),
                lines,
                order.shipping(),
                order.payment(),
                order.coupon(),
                order.goods().subtract(less),
                order.discount(),
                order.shippingCost(),
                order.total().subtract(less),
                order.units() - fewer,
                order.weightGrams() - fewer * line.weightGrams());
        double goods = order.goods().doubleValue();
        return new Alternative(words, changed, goods > 0 ? Math.min(1, less.doubleValue() / goods) : 1);
    }

    private static LineFacts of(LineFacts line, int quantity) {
        return new LineFacts(
                line.number(),
                line.sku(),
                line.description(),
                line.category(),
                quantity,
                line.unitPrice(),
                line.price(),
                line.cost(),
                line.weightGrams(),
                line.known(),
                line.available(),
                line.cancelRate());
    }
}
