package org.countersign.ledger.pricing;

import org.jspecify.annotations.Nullable;

/**
 * A product whose price is to be looked at.
 *
 * @param cause the event that told something about it, as {@code source|id}; null when no event asked
 */
public record DuePrice(String sku, @Nullable String cause) {}
