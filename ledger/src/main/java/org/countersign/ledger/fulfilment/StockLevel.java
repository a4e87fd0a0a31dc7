package org.countersign.ledger.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the shelf: {@code onHand} includes the {@code reserved} pieces.
 *
 * @param sellBy the day from which on the first of them can't be sold any more; null when they keep
 */
public record StockLevel(
        String sku,
        int onHand,
        int reserved,
        @Nullable Instant countedAt,
        @Nullable Instant expectedAt,
        @Nullable LocalDate sellBy) {

    public int available() {
        return onHand - reserved;
    }
}
