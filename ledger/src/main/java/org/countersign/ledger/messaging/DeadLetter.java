package org.countersign.ledger.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.domain.event.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be taken, kept as it came with what is wrong with it.
 *
 * @param state {@link #OPEN}, {@link #RESENT} by a person, or {@link #CLOSED} because the event came again and was taken
 * @param note why it is closed
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
        String state,
        @Nullable String note) {

    public static final String OPEN = "open";
    public static final String RESENT = "resent";
    public static final String CLOSED = "closed";

    public DeadLetter {
        headers = Map.copyOf(headers);
        problems = List.copyOf(problems);
    }

    /** One that waits for a person. */
    public static DeadLetter open(
            String id,
            Instant receivedAt,
            @Nullable String source,
            @Nullable String eventId,
            @Nullable String type,
            @Nullable String subject,
            Map<String, String> headers,
            String body,
            List<Problem> problems) {
        return new DeadLetter(id, receivedAt, source, eventId, type, subject, headers, body, problems, OPEN, null);
    }
}
