package org.countersign.domain.event;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The customer or the shop takes an order back. Before dispatch everything done so far is undone. */
public record OrderCancelled(String orderId, OffsetDateTime cancelledAt, @Nullable String reason) implements ShopEvent {
    @Override
    public String subject() {
        return orderId;
    }
}
