package org.countersign.ledger.fulfilment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer as the shop told us. */
public record Customer(
        String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String country,
        @Nullable String tier,
        @Nullable Instant createdAt) {}
