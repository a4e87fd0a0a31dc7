package org.countersign.domain.fulfilment;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.countersign.domain.event.OrderPlaced;
import org.jspecify.annotations.Nullable;

/**
 * An order of the past with what became of it: what history import writes and models learn from.
 *
 * @param delivery null where nobody wrote down what was promised
 */
public record PastOrder(OrderPlaced order, OrderState state, List<Return> returns, @Nullable PastDelivery delivery) {

    public PastOrder {
        returns = List.copyOf(returns);
    }

    public PastOrder(OrderPlaced order, OrderState state, List<Return> returns) {
        this(order, state, returns, null);
    }

    /** Pieces of one product that were cancelled or came back, and when that became known. */
    public record Return(String sku, int quantity, OffsetDateTime at) {

        /** The same pieces at the same moment, in whatever time zone that was written down. */
        boolean same(Return other) {
            return sku.equals(other.sku) && quantity == other.quantity && at.isEqual(other.at);
        }
    }

    /** What became of the order is told by how much of it came back. */
    public static PastOrder of(OrderPlaced order, List<Return> returns) {
        int sold = order.lines().stream().mapToInt(OrderPlaced.Line::quantity).sum();
        int back = returns.stream().mapToInt(Return::quantity).sum();
        OrderState state = back == 0 ? OrderState.DELIVERED : OrderState.RETURNED;
        return new PastOrder(order, back > 0 && back >= sold ? OrderState.CANCELLED : state, returns);
    }

    public PastOrder brought(@Nullable PastDelivery by) {
        return new PastOrder(order, state, returns, by);
    }

    /** The same order with what has become known since; itself when all of that was known. */
    public PastOrder with(List<Return> more) {
        List<Return> all = new ArrayList<>(returns);
        more.stream().filter(r -> all.stream().noneMatch(r::same)).forEach(all::add);
        return all.size() == returns.size() ? this : of(order, all).brought(delivery);
    }
}
