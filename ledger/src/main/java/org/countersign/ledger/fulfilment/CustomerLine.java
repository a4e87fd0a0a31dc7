package org.countersign.ledger.fulfilment;

import org.jspecify.annotations.Nullable;

/** A customer in one line of a list; those whom only orders know have an id and no more. */
public record CustomerLine(
        String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String country,
        @Nullable String tier) {}
