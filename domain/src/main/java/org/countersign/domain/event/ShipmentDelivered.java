package org.countersign.domain.event;

import java.time.OffsetDateTime;

/** The parcel is with the customer. */
public record ShipmentDelivered(String orderId, OffsetDateTime deliveredAt) implements ShopEvent {
    @Override
    public String subject() {
        return orderId;
    }
}
