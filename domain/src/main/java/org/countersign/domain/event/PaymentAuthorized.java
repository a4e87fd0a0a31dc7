package org.countersign.domain.event;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The payment provider has the money for an order: the answer to {@code payment.capture-requested.v1}, or sent by itself. */
public record PaymentAuthorized(
        String orderId, OffsetDateTime authorizedAt, BigDecimal amount, String currency, @Nullable String transactionId)
        implements ShopEvent {
    @Override
    public String subject() {
        return orderId;
    }
}
