package org.countersign.ledger.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model on its way into service: a new one, or one that served before.
 *
 * @param number counted per model, from 1
 * @param former the version that served when it was proposed; null when none did
 * @param fairnessReason code of the reason why it serves though it treats a group worse; null when it does not
 */
public record ModelChange(
        String model,
        int number,
        Kind kind,
        String version,
        @Nullable String former,
        String proposedBy,
        Instant proposedAt,
        String reason,
        State state,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String comment,
        @Nullable String fairnessReason) {

    /** A step forward or back. */
    public enum Kind {
        PROMOTION,
        ROLLBACK
    }

    /** Where it is. */
    public enum State {
        REVIEW,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    /** Its name in the inbox and for its process. */
    public String subject() {
        return model + " #" + number;
    }
}
