package org.countersign.domain.event;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What lies on the shelf now, reserved pieces included. Replaces the count; {@code expectedAt} says when more comes. */
public record StockCounted(String sku, int quantity, OffsetDateTime countedAt, @Nullable OffsetDateTime expectedAt)
        implements ShopEvent {
    @Override
    public String subject() {
        return sku;
    }
}
