package org.countersign.ledger.decision;

import java.time.Clock;
import org.countersign.ledger.db.Database;

/** Seal. */
@SuppressWarnings("DoNotCallSuggester")
public final class Seal {
    public Seal(Database database, Clock clock) {}

    public int tick(int max) {
        throw new UnsupportedOperationException("being written");
    }

    public Verification verify() {
        throw new UnsupportedOperationException("being written");
    }
}
