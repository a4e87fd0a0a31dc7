package org.countersign.domain.event;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The carrier expects to be late: the new estimate, and why if it says so. */
public record ShipmentDelayed(
        String orderId, OffsetDateTime reportedAt, OffsetDateTime estimatedDeliveryAt, @Nullable String reason)
        implements ShopEvent {
    @Override
    public String subject() {
        return orderId;
    }
}
