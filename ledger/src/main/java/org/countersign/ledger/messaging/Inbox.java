package org.countersign.ledger.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.domain.event.EventKey;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;

/** In. */
@SuppressWarnings("DoNotCallSuggester")
public final class Inbox {
    public Inbox(Database database) {}

    public Look look(EventKey key, String subject) {
        throw new UnsupportedOperationException("being written");
    }

    public void add(Receipt receipt) {
        throw new UnsupportedOperationException("being written");
    }

    public void update(Receipt receipt) {
        throw new UnsupportedOperationException("being written");
    }

    public Optional<EventStory> find(EventKey key) {
        throw new UnsupportedOperationException("being written");
    }

    public Page<EventStory> search(EventQuery query) {
        throw new UnsupportedOperationException("being written");
    }

    public List<Receipt> expired(Instant before, int limit) {
        throw new UnsupportedOperationException("being written");
    }

    public Map<String, Long> counts() {
        throw new UnsupportedOperationException("being written");
    }
}
