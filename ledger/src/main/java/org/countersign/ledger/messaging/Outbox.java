package org.countersign.ledger.messaging;

import java.time.Instant;
import java.util.List;
import org.countersign.domain.event.OutEvent;
import org.countersign.ledger.db.Database;

/** Out. */
@SuppressWarnings("DoNotCallSuggester")
public final class Outbox {
    public Outbox(Database database) {}

    public void add(OutEvent event) {
        throw new UnsupportedOperationException("being written");
    }

    public List<Pending> pending(int limit) {
        throw new UnsupportedOperationException("being written");
    }

    public void sent(List<Long> sequence, Instant at) {
        throw new UnsupportedOperationException("being written");
    }

    public List<Posted> ofSubject(String subject) {
        throw new UnsupportedOperationException("being written");
    }

    public List<Posted> ofDecision(String decisionId) {
        throw new UnsupportedOperationException("being written");
    }
}
