package org.countersign.ledger.messaging;

import java.time.Instant;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.Reply;
import org.jspecify.annotations.Nullable;

/**
 * An event that came in, as the inbox keeps it.
 *
 * @param subject the business key, or empty when the event has none that could be read
 * @param status one of {@link #PROCESSED}, {@link #REJECTED}, {@link #WAITING}, {@link #EXPIRED}
 * @param bodyHash hash of type and data, to tell the same event sent twice from another event under the same key
 * @param body the event as it came
 * @param postedBy who posted it over HTTP; null when it came over the broker
 * @param reply what its sender was told; a waiting event's reply is replaced once it is handled
 */
public record Receipt(
        EventKey key,
        String type,
        String subject,
        Instant receivedAt,
        String status,
        String bodyHash,
        String body,
        @Nullable String postedBy,
        @Nullable Reply reply) {

    public static final String PROCESSED = "processed";
    public static final String REJECTED = "rejected";
    public static final String WAITING = "waiting";
    public static final String EXPIRED = "expired";

    /** The same event, with what became of it. */
    public Receipt with(String newStatus, Reply newReply) {
        return new Receipt(key, type, subject, receivedAt, newStatus, bodyHash, body, postedBy, newReply);
    }
}
