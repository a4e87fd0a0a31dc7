package org.countersign.webapp.fulfilment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.countersign.domain.event.ReturnReceived;
import org.countersign.domain.fulfilment.Return;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that comes back from an order. */
@Schema(name = "Return")
public record ReturnView(
        @Schema(required = true, example = "R-7") String returnId,
        @Schema(required = true, example = "536365") String orderId,
        @Schema(
                        required = true,
                        enumeration = {"HELD", "REFUSED", "AWAITING_GOODS", "CLOSED"})
                String state,
        @Schema(required = true) OffsetDateTime requestedAt,
        @Schema(
                        required = true,
                        enumeration = {"unwanted", "damaged", "wrong-item", "too-late", "other"})
                String reason,
        @Nullable String comment,
        @Schema(required = true) List<LineView> lines,
        @Schema(required = true, example = "GBP") String currency,
        @Schema(description = "what is to be paid back, as far as is known", example = "12.50") @Nullable
                String promised,
        @Schema(required = true, description = "whether it is paid before the goods are here") boolean atOnce,
        @Schema(description = "what was paid back", example = "12.50") @Nullable String refunded,
        @Nullable OffsetDateTime receivedAt,
        @Schema(required = true, description = "what arrived") List<LineView> received,
        @Nullable String decisionId,
        @Schema(description = "the decision about the goods that arrived") @Nullable String goodsDecisionId,
        @Nullable Instant closedAt,
        @Nullable String closedBecause) {

    /** Pieces of one product. */
    @Schema(name = "ReturnLine")
    public record LineView(
            @Schema(required = true) String sku,
            @Schema(required = true) int quantity,
            @Schema(enumeration = {"as-new", "opened", "damaged"}) @Nullable String condition) {}

    static ReturnView of(Return r) {
        ReturnReceived arrival = r.arrival();
        return new ReturnView(
                r.returnId(),
                r.orderId(),
                r.state().name(),
                r.request().requestedAt(),
                r.request().reason(),
                r.request().comment(),
                r.request().lines().stream()
                        .map(line -> new LineView(line.sku(), line.quantity(), null))
                        .toList(),
                r.currency(),
                plain(r.promised()),
                r.atOnce(),
                plain(r.refunded()),
                arrival == null ? null : arrival.receivedAt(),
                arrival == null
                        ? List.of()
                        : arrival.lines().stream()
                                .map(line -> new LineView(line.sku(), line.quantity(), line.condition()))
                                .toList(),
                r.decisionId(),
                r.goodsDecisionId(),
                r.closedAt(),
                r.closedBecause());
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
