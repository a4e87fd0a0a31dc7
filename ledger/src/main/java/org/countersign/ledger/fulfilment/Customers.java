package org.countersign.ledger.fulfilment;

import java.time.Instant;
import java.util.Optional;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.ledger.db.Database;

/** Customers. */
@SuppressWarnings("DoNotCallSuggester")
public final class Customers {
    public Customers(Database database) {}

    public void upsert(CustomerUpserted customer) {
        throw new UnsupportedOperationException("being written");
    }

    public Optional<Customer> find(String customerId) {
        throw new UnsupportedOperationException("being written");
    }

    public CustomerHistory history(String customerId, String currency, Instant before) {
        throw new UnsupportedOperationException("being written");
    }
}
