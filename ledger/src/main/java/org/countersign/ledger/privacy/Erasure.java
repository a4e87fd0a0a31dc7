package org.countersign.ledger.privacy;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One request to forget a person.
 *
 * @param pseudonym what stands afterwards wherever the customer's id stood
 * @param customerId whom it is about; null once nobody knows any more
 * @param reviewer who agreed, or did not
 * @param place how many of its steps are done
 * @param rows how many rows it has changed so far
 */
public record Erasure(
        String erasureId,
        String pseudonym,
        @Nullable String customerId,
        State state,
        String reason,
        String askedBy,
        Instant askedAt,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String comment,
        int place,
        long rows,
        @Nullable Instant endedAt) {

    /** Where it is. */
    public enum State {
        /** Waits for a second person. */
        REVIEW,
        REJECTED,
        /** Agreed to; runs, or waits until nothing of the person is under way. */
        APPROVED,
        DONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
