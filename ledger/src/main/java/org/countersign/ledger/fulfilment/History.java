package org.countersign.ledger.fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.ledger.db.Database;

/** History. */
@SuppressWarnings("DoNotCallSuggester")
public final class History {
    public History(Database database) {}

    public ImportCounts add(List<PastOrder> chunk) {
        throw new UnsupportedOperationException("being written");
    }

    public Stream<PastOrder> read(Instant from, Instant to) {
        throw new UnsupportedOperationException("being written");
    }

    public void quarantine(String importId, List<Quarantined> rows) {
        throw new UnsupportedOperationException("being written");
    }

    public Stream<Quarantined> quarantined(String importId) {
        throw new UnsupportedOperationException("being written");
    }

    public int refreshStatistics() {
        throw new UnsupportedOperationException("being written");
    }

    public long size() {
        throw new UnsupportedOperationException("being written");
    }
}
