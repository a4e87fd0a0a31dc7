package org.countersign.ledger.fulfilment;

import java.util.List;
import java.util.Optional;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.Order;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;

/** Orders. */
@SuppressWarnings("DoNotCallSuggester")
public final class Orders {
    public Orders(Database database) {}

    public Background background(OrderPlaced placed) {
        throw new UnsupportedOperationException("being written");
    }

    public Optional<Order> find(String orderId) {
        throw new UnsupportedOperationException("being written");
    }

    public Order get(String orderId) {
        throw new UnsupportedOperationException("being written");
    }

    public void save(Order order) {
        throw new UnsupportedOperationException("being written");
    }

    public List<String> backorderedWith(String sku) {
        throw new UnsupportedOperationException("being written");
    }

    public Page<Order> list(OrderQuery query) {
        throw new UnsupportedOperationException("being written");
    }
}
