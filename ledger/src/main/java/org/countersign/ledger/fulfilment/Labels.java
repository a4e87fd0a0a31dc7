package org.countersign.ledger.fulfilment;

import java.time.Instant;
import java.util.Optional;
import org.countersign.ledger.db.Database;

/** Labels. */
@SuppressWarnings("DoNotCallSuggester")
public final class Labels {
    public Labels(Database database) {}

    public void save(String orderId, byte[] pdf, String trackingNumber, Instant at) {
        throw new UnsupportedOperationException("being written");
    }

    public Optional<byte[]> find(String orderId) {
        throw new UnsupportedOperationException("being written");
    }
}
