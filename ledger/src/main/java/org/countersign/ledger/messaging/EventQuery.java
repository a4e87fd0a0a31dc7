package org.countersign.ledger.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which events to list, newest first; null means any. {@code q} is the beginning of an event's id or subject. */
public record EventQuery(
        @Nullable String status,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String q,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String cursor,
        int limit) {

    public static EventQuery newest(int limit) {
        return new EventQuery(null, null, null, null, null, null, null, limit);
    }
}
