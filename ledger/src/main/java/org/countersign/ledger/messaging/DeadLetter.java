package org.countersign.ledger.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.domain.event.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be taken, kept as it came with what is wrong with it.
 *
 * @param state {@link #OPEN} or {@link #RESENT}
 */
public record DeadLetter(
        String id,
        Instant receivedAt,
        @Nullable String source,
        @Nullable String eventId,
        @Nullable String type,
        @Nullable String subject,
        Map<String, String> headers,
        String body,
        List<Problem> problems,
        String state) {

    public static final String OPEN = "open";
    public static final String RESENT = "resent";

    public DeadLetter {
        headers = Map.copyOf(headers);
        problems = List.copyOf(problems);
    }
}
