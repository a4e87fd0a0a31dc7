package org.countersign.ledger.fulfilment;

import org.jspecify.annotations.Nullable;

/**
 * A customer in one line of a list; those whom only orders know have an id and no more.
 *
 * @param sameAs the id of the record that this one was joined with; null when it stands for itself
 */
public record CustomerLine(
        String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String country,
        @Nullable String tier,
        @Nullable String sameAs) {}
