package org.countersign.webapp.fulfilment;

import java.util.List;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.fulfilment.CustomerLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Customers by their id. */
@Schema(name = "CustomerPage")
public record CustomerPageView(
        @Schema(required = true) List<LineView> items,
        @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
        @Schema(required = true, description = "10000 means that many or more") long total) {

    /** A customer as the shop last described them; one that only orders know has an id and no more. */
    @Schema(name = "CustomerLine")
    public record LineView(
            @Schema(required = true, example = "17850") String customerId,
            @Nullable String name,
            @Nullable String email,
            @Schema(example = "GB") @Nullable String country,
            @Schema(example = "Gold") @Nullable String tier,
            @Schema(description = "the id of the record that this one was joined with") @Nullable String sameAs) {

        static LineView of(CustomerLine c) {
            return new LineView(c.customerId(), c.name(), c.email(), c.country(), c.tier(), c.sameAs());
        }
    }

    static CustomerPageView of(Page<CustomerLine> page) {
        return new CustomerPageView(page.items().stream().map(LineView::of).toList(), page.next(), page.total());
    }
}
