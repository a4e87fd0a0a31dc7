package org.countersign.webapp.fulfilment;

import java.time.Instant;
import java.util.List;
import org.countersign.ledger.fulfilment.Customer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer as the shop told us, with the newest orders. */
@Schema(name = "Customer")
public record CustomerView(
        @Schema(required = true, example = "17850") String customerId,
        @Nullable String name,
        @Nullable String email,
        @Schema(example = "GB") @Nullable String country,
        @Schema(example = "Gold") @Nullable String tier,
        @Nullable Instant createdAt,
        @Schema(required = true, description = "the newest 20") List<OrderView> orders) {

    static CustomerView of(Customer c, List<OrderView> orders) {
        return new CustomerView(c.customerId(), c.name(), c.email(), c.country(), c.tier(), c.createdAt(), orders);
    }
}
