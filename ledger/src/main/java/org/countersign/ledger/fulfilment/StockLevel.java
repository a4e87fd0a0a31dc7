package org.countersign.ledger.fulfilment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What lies on the shelf: {@code onHand} includes the {@code reserved} pieces. */
public record StockLevel(
        String sku, int onHand, int reserved, @Nullable Instant countedAt, @Nullable Instant expectedAt) {

    public int available() {
        return onHand - reserved;
    }
}
