package org.countersign.webapp.reorder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of orders that were to be taken back. */
@Schema(name = "CancelledPurchaseOrders")
public record CancelledView(@Schema(required = true) List<OneView> items) {

    /** One of them. */
    @Schema(name = "CancelledPurchaseOrder")
    public record OneView(
            @Schema(required = true, example = "PO-10001") String id,
            @Schema(required = true) boolean done,
            @Schema(description = "why it was not taken back") @Nullable String why) {

        static OneView done(String id) {
            return new OneView(id, true, null);
        }

        static OneView not(String id, String why) {
            return new OneView(id, false, why);
        }
    }

    /** Which, and why. */
    @Schema(name = "CancelPurchaseOrdersRequest")
    public record WantedView(
            @Schema(required = true, description = "200 at most") @Nullable List<String> ids,
            @Schema(required = true, example = "the supplier has no more of it") @Nullable String reason) {}
}
