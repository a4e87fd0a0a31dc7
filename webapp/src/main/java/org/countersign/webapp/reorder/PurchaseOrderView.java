package org.countersign.webapp.reorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.countersign.domain.reorder.PurchaseLine;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.ledger.db.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order at a supplier. */
@Schema(name = "PurchaseOrder")
public record PurchaseOrderView(
        @Schema(required = true, example = "PO-10001") String id,
        @Schema(required = true, example = "S-7") String supplierId,
        @Schema(required = true) String supplier,
        @Schema(
                        required = true,
                        enumeration = {"PROPOSED", "HELD", "SENT", "PARTIAL", "RECEIVED", "REFUSED", "CANCELLED"})
                String state,
        @Schema(required = true, description = "with freight", example = "705.90") String total,
        @Schema(
                        description = "that the supplier is expected to charge; absent where it has not told of any",
                        example = "9.90")
                @Nullable
                String freight,
        @Schema(required = true, example = "EUR") String currency,
        @Schema(required = true) Instant createdAt,
        @Schema(description = "of the approval; the passport has the reasons") @Nullable String decisionId,
        @Nullable Instant sentAt,
        @Schema(description = "who countersigned it, when a person did") @Nullable String signedBy,
        @Nullable LocalDate promisedOn,
        @Schema(required = true, description = "how often it was noticed that it is late") int chases,
        @Nullable Instant closedAt,
        @Schema(description = "why it ended, where that was no delivery") @Nullable String note,
        @Schema(required = true, description = "the order as PDF") String documentUrl,
        @Schema(required = true) List<LineView> lines) {

    /** One product of it, with the numbers that led to its quantity. */
    @Schema(name = "PurchaseOrderLine")
    public record LineView(
            @Schema(required = true) int number,
            @Schema(required = true) String sku,
            @Schema(required = true) String description,
            @Schema(required = true) int quantity,
            @Schema(required = true) int received,
            @Schema(required = true, description = "what may still come") int missing,
            @Schema(required = true, example = "2.90") String unitCost,
            @Schema(required = true, description = "about the product; its passport has every number")
                    String decisionId,
            @Schema(required = true, description = "what could be sold without ordering") int position,
            @Schema(required = true) int reorderPoint,
            @Schema(required = true, description = "expected to be sold a week") String perWeek,
            @Schema(required = true, description = "how long position and order last together") String coverWeeks,
            @Schema(required = true, description = "0 before the first order") int usualQuantity,
            @Schema(required = true, description = "the forecast rests on little") boolean weakForecast,
            @Schema(required = true, description = "how the quantity came about") String chain) {

        static LineView of(PurchaseLine l) {
            return new LineView(
                    l.number(),
                    l.sku(),
                    l.description(),
                    l.quantity(),
                    l.received(),
                    l.missing(),
                    l.unitCost().toPlainString(),
                    l.decisionId(),
                    l.position(),
                    l.reorderPoint(),
                    l.perWeek().toPlainString(),
                    l.coverWeeks().toPlainString(),
                    l.usualQuantity(),
                    l.weakForecast(),
                    l.chain());
        }
    }

    static PurchaseOrderView of(PurchaseOrder o) {
        return new PurchaseOrderView(
                o.orderId(),
                o.supplierId(),
                o.supplier(),
                o.state().name(),
                o.total().toPlainString(),
                o.freight() == null ? null : o.freight().toPlainString(),
                o.currency(),
                o.createdAt(),
                o.decisionId(),
                o.sentAt(),
                o.signedBy(),
                o.promisedOn(),
                o.chases(),
                o.closedAt(),
                o.note(),
                "/api/v1/purchase-orders/" + o.orderId() + "/document",
                o.lines().stream().map(LineView::of).toList());
    }

    /** Orders, the newest first. */
    @Schema(name = "PurchaseOrderPage")
    public record PageView(
            @Schema(required = true) List<PurchaseOrderView> items,
            @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
            @Schema(required = true, description = "10000 means that many or more") long total) {

        static PageView of(Page<PurchaseOrder> page) {
            return new PageView(page.items().stream().map(PurchaseOrderView::of).toList(), page.next(), page.total());
        }
    }

    /** Why an order is taken back. */
    @Schema(name = "CancelPurchaseOrderRequest")
    public record CancelView(
            @Schema(required = true, example = "the supplier has no more of it") @Nullable String reason) {}
}
