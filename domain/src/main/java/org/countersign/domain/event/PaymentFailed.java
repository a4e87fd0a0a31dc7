package org.countersign.domain.event;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The payment provider could not take the money. {@code retryable} says whether another attempt makes sense. */
public record PaymentFailed(String orderId, OffsetDateTime failedAt, String reason, @Nullable Boolean retryable)
        implements ShopEvent {
    @Override
    public String subject() {
        return orderId;
    }
}
