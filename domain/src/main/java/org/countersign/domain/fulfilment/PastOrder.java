package org.countersign.domain.fulfilment;

import java.time.OffsetDateTime;
import java.util.List;
import org.countersign.domain.event.OrderPlaced;

/** An order of the past with what became of it: what history import writes and models learn from. */
public record PastOrder(OrderPlaced order, OrderState state, List<Return> returns) {

    public PastOrder {
        returns = List.copyOf(returns);
    }

    /** Pieces of one product that were cancelled or came back, and when that became known. */
    public record Return(String sku, int quantity, OffsetDateTime at) {}
}
