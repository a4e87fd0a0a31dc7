package org.countersign.ledger.fulfilment;

import java.time.Instant;
import org.countersign.domain.fulfilment.LineRepair;
import org.jspecify.annotations.Nullable;

/**
 * A repair on record.
 *
 * @param undoneAt null while it stands; then who took it back, and why
 */
public record StoredRepair(
        long seq,
        String importId,
        LineRepair repair,
        Instant at,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable String undoneWhy) {

    public boolean stands() {
        return undoneAt == null;
    }
}
