package org.countersign.processes.history;

import java.util.ArrayList;
import java.util.List;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;

/** What became of an order, told from what came back of it. */
final class PastOrders {

    private PastOrders() {}

    static PastOrder of(OrderPlaced order, List<PastOrder.Return> returns) {
        return new PastOrder(order, state(order, returns), returns);
    }

    /** The same order with what has become known since; equal returns are the same return. */
    static PastOrder with(PastOrder order, List<PastOrder.Return> more) {
        List<PastOrder.Return> all = new ArrayList<>(order.returns());
        more.stream().filter(r -> !all.contains(r)).forEach(all::add);
        return of(order.order(), all);
    }

    private static OrderState state(OrderPlaced order, List<PastOrder.Return> returns) {
        int sold = order.lines().stream().mapToInt(OrderPlaced.Line::quantity).sum();
        int back = returns.stream().mapToInt(PastOrder.Return::quantity).sum();
        if (back == 0) {
            return OrderState.DELIVERED;
        }
        return back >= sold ? OrderState.CANCELLED : OrderState.RETURNED;
    }
}
