package org.countersign.ledger.fulfilment;

import java.util.List;
import java.util.Optional;
import org.countersign.domain.event.StockCounted;
import org.countersign.domain.fulfilment.Order;
import org.countersign.ledger.db.Database;

/** Stock. */
@SuppressWarnings("DoNotCallSuggester")
public final class Stock {
    public Stock(Database database) {}

    public List<Shortage> reserve(Order order) {
        throw new UnsupportedOperationException("being written");
    }

    public void release(Order order) {
        throw new UnsupportedOperationException("being written");
    }

    public void shipped(Order order) {
        throw new UnsupportedOperationException("being written");
    }

    public void counted(StockCounted count) {
        throw new UnsupportedOperationException("being written");
    }

    public Optional<StockLevel> find(String sku) {
        throw new UnsupportedOperationException("being written");
    }
}
