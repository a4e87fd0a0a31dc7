package org.countersign.ledger.messaging;

import java.util.Optional;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.jspecify.annotations.Nullable;

/** Dead. */
@SuppressWarnings("DoNotCallSuggester")
public final class DeadLetters {
    public DeadLetters(Database database) {}

    public void add(DeadLetter letter) {
        throw new UnsupportedOperationException("being written");
    }

    public Page<DeadLetter> list(@Nullable String state, @Nullable String cursor, int limit) {
        throw new UnsupportedOperationException("being written");
    }

    public Optional<DeadLetter> find(String id) {
        throw new UnsupportedOperationException("being written");
    }

    public boolean markResent(String id) {
        throw new UnsupportedOperationException("being written");
    }

    public long open() {
        throw new UnsupportedOperationException("being written");
    }
}
