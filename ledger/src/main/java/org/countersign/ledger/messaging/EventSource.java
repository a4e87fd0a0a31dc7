package org.countersign.ledger.messaging;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One that sends events, with what is expected of it.
 *
 * @param owner who answers for it
 * @param every how often it has to be heard at least; null when nothing is expected
 * @param events how many came in the time that was looked at
 * @param lastAt null when none came in that time
 * @param setBy who wrote down what is expected; null while nobody did
 */
public record EventSource(
        String source,
        @Nullable String owner,
        @Nullable Duration every,
        long events,
        @Nullable Instant lastAt,
        @Nullable String setBy,
        @Nullable Instant setAt) {

    /** Silent for longer than it may be; one that was written down a moment ago has its time too. */
    public boolean isMissing(Instant now) {
        if (every == null) {
            return false;
        }
        Instant since = now.minus(every);
        return (lastAt == null || lastAt.isBefore(since)) && (setAt == null || setAt.isBefore(since));
    }
}
