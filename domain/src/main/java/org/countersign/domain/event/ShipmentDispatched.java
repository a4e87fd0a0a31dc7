package org.countersign.domain.event;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The carrier has taken the parcel. */
public record ShipmentDispatched(
        String orderId,
        OffsetDateTime dispatchedAt,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable OffsetDateTime estimatedDeliveryAt)
        implements ShopEvent {
    @Override
    public String subject() {
        return orderId;
    }
}
