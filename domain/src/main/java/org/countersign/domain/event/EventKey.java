package org.countersign.domain.event;

import org.countersign.domain.value.Check;

/** The idempotency key of an event: who sent it, and the sender's own id for it. */
public record EventKey(String source, String id) {

    public EventKey {
        Check.text("source", source);
        Check.text("id", id);
    }

    /** {@code source|id}, as the inbox stores it. */
    @Override
    public String toString() {
        return source + "|" + id;
    }
}
