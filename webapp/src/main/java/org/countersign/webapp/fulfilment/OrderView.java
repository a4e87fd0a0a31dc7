package org.countersign.webapp.fulfilment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.countersign.domain.fulfilment.Order;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.json.Json;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order on its way. */
@Schema(name = "Order")
public record OrderView(
        @Schema(required = true, example = "536365") String orderId,
        @Schema(
                        required = true,
                        enumeration = {
                            "HELD",
                            "REFUSED",
                            "BACKORDERED",
                            "AWAITING_PAYMENT",
                            "AWAITING_DISPATCH",
                            "DISPATCHED",
                            "DELIVERED",
                            "CANCELLED",
                            "RETURNED"
                        })
                String state,
        @Schema(
                        required = true,
                        enumeration = {
                            "pending",
                            "authorized",
                            "captured",
                            "failed",
                            "declined",
                            "underpaid",
                            "refunded"
                        })
                String payment,
        @Schema(description = "what came when it was not what is due", example = "10.00 GBP") @Nullable
                String authorized,
        @Schema(required = true, description = "how many times the money was asked for") int attempts,
        @Nullable String decisionId,
        @Schema(required = true, description = "whether stock is reserved for it") boolean reserved,
        @Schema(required = true, example = "139.12") String total,
        @Schema(required = true, example = "GBP") String currency,
        @Nullable String customerId,
        @Schema(required = true, implementation = Object.class, description = "the order as it was last judged")
                JsonNode facts,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable LocalDate promisedBy,
        @Nullable Instant dispatchedAt,
        @Nullable Instant estimatedDeliveryAt,
        @Schema(
                        description =
                                "what its customer was told last about the delivery: a day, or may-be-late; ask and"
                                        + " asked while a person decides that",
                        example = "2026-11-30")
                @Nullable
                String told,
        @Nullable Instant deliveredAt,
        @Nullable String closedBecause,
        @Schema(description = "the shipping label, once it is printed") @Nullable String label) {

    static OrderView of(Order o) {
        return new OrderView(
                o.orderId(),
                o.state().name(),
                o.payment(),
                o.authorized() == null ? null : o.authorized().toString(),
                o.attempts(),
                o.decisionId(),
                o.reserved(),
                o.facts().total().toPlainString(),
                o.facts().currency(),
                o.facts().customer().customerId(),
                Json.mapper().valueToTree(o.facts()),
                o.carrier(),
                o.trackingNumber(),
                o.promisedBy(),
                o.dispatchedAt(),
                o.estimatedDeliveryAt(),
                o.told(),
                o.deliveredAt(),
                o.closedBecause(),
                o.trackingNumber() == null ? null : "/api/v1/orders/" + o.orderId() + "/label");
    }

    /** Orders, the newest first. */
    @Schema(name = "OrderPage")
    public record PageView(
            @Schema(required = true) List<OrderView> items,
            @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
            @Schema(required = true, description = "10000 means that many or more") long total) {

        static PageView of(Page<Order> page) {
            return new PageView(page.items().stream().map(OrderView::of).toList(), page.next(), page.total());
        }
    }
}
