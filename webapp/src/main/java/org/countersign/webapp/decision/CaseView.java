package org.countersign.webapp.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.countersign.domain.fulfilment.Order;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where the order stands that a decision was about. */
@Schema(name = "OrderState")
public record CaseView(
        @Schema(required = true, example = "AWAITING_PAYMENT") String state,
        @Schema(required = true, example = "pending") String payment,
        @Schema(required = true, example = "139.12") String total,
        @Schema(required = true, example = "GBP") String currency,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable LocalDate promisedBy,
        @Nullable Instant dispatchedAt,
        @Nullable Instant estimatedDeliveryAt,
        @Nullable Instant deliveredAt,
        @Nullable String closedBecause) {

    static CaseView of(Order o) {
        BigDecimal total = o.facts().total();
        return new CaseView(
                o.state().name(),
                o.payment(),
                total.toPlainString(),
                o.facts().currency(),
                o.carrier(),
                o.trackingNumber(),
                o.promisedBy(),
                o.dispatchedAt(),
                o.estimatedDeliveryAt(),
                o.deliveredAt(),
                o.closedBecause());
    }
}
