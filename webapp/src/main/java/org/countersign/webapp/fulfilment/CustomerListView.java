package org.countersign.webapp.fulfilment;

import java.time.Instant;
import java.util.List;
import org.countersign.domain.fulfilment.Return;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.fulfilment.CustomerLists.CustomerEvent;
import org.countersign.ledger.fulfilment.CustomerLists.CustomerOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer did, page by page. */
public final class CustomerListView {

    private CustomerListView() {}

    /** An order in one line. */
    @Schema(name = "CustomerOrder")
    public record OrderLineView(
            @Schema(required = true, example = "536365") String orderId,
            @Schema(description = "under which id it was placed; absent for a guest's") @Nullable String customerId,
            @Schema(required = true) Instant placedAt,
            @Schema(required = true, example = "DELIVERED", description = "IMPORTED for one of the shop's past")
                    String state,
            @Schema(required = true, example = "139.12") String total,
            @Schema(required = true, example = "GBP") String currency,
            @Schema(required = true) int lines,
            @Nullable String decisionId,
            @Schema(required = true, description = "whether it is from the shop's past") boolean imported) {

        static OrderLineView of(CustomerOrder o) {
            return new OrderLineView(
                    o.orderId(),
                    o.customerId(),
                    o.placedAt(),
                    o.state(),
                    o.total().toPlainString(),
                    o.currency(),
                    o.lines(),
                    o.decisionId(),
                    o.imported());
        }
    }

    /** A customer's orders. */
    @Schema(name = "CustomerOrderPage")
    public record OrdersView(
            @Schema(required = true) List<OrderLineView> items,
            @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
            @Schema(required = true, description = "10000 means that many or more") long total) {

        static OrdersView of(Page<CustomerOrder> page) {
            return new OrdersView(page.items().stream().map(OrderLineView::of).toList(), page.next(), page.total());
        }
    }

    /** An event in one line. */
    @Schema(name = "CustomerEvent")
    public record EventLineView(
            @Schema(required = true, example = "/shop/webshop") String source,
            @Schema(required = true, example = "e-1") String id,
            @Schema(required = true, example = "customer.upserted.v1") String type,
            @Schema(required = true, description = "the customer's or an order's id") String subject,
            @Schema(required = true) Instant receivedAt,
            @Schema(
                            required = true,
                            enumeration = {"processed", "rejected", "waiting", "expired"})
                    String status) {

        static EventLineView of(CustomerEvent e) {
            return new EventLineView(e.key().source(), e.key().id(), e.type(), e.subject(), e.receivedAt(), e.status());
        }
    }

    /** A customer's events. */
    @Schema(name = "CustomerEventPage")
    public record EventsView(
            @Schema(required = true) List<EventLineView> items,
            @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
            @Schema(required = true, description = "10000 means that many or more") long total) {

        static EventsView of(Page<CustomerEvent> page) {
            return new EventsView(page.items().stream().map(EventLineView::of).toList(), page.next(), page.total());
        }
    }

    /** A customer's returns. */
    @Schema(name = "CustomerReturnPage")
    public record ReturnsView(
            @Schema(required = true) List<ReturnView> items,
            @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
            @Schema(required = true, description = "10000 means that many or more") long total) {

        static ReturnsView of(Page<Return> page) {
            return new ReturnsView(page.items().stream().map(ReturnView::of).toList(), page.next(), page.total());
        }
    }
}
