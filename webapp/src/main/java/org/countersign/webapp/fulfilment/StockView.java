package org.countersign.webapp.fulfilment;

import java.time.Instant;
import org.countersign.ledger.fulfilment.StockLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What lies on the shelf. */
@Schema(name = "Stock")
public record StockView(
        @Schema(required = true, example = "85123A") String sku,
        @Schema(required = true, description = "reserved pieces included") int onHand,
        @Schema(required = true) int reserved,
        @Schema(required = true) int available,
        @Nullable Instant countedAt,
        @Schema(description = "when more comes") @Nullable Instant expectedAt) {

    static StockView of(StockLevel s) {
        return new StockView(s.sku(), s.onHand(), s.reserved(), s.available(), s.countedAt(), s.expectedAt());
    }
}
