package org.countersign.domain.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An effect with its envelope, as the outbox keeps it until it is sent.
 *
 * @param id the same whenever the same thing is said again, so that a receiver can drop duplicates
 * @param decisionId the decision that caused it, if one did
 */
public record OutEvent(String id, String subject, @Nullable String decisionId, Instant at, Effect effect) {

    /** An id that is a function of what is said, about what, and which time. */
    public static OutEvent of(String subject, @Nullable String decisionId, Instant at, String occasion, Effect effect) {
        String name = effect.type() + "|" + subject + "|" + occasion;
        return new OutEvent(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                subject,
                decisionId,
                at,
                effect);
    }
}
