package org.countersign.ledger.reorder;

import org.jspecify.annotations.Nullable;

/**
 * A product that is to be asked about.
 *
 * @param cause the event that changed its stock, as {@code source|id}; null when the stock is as it was or no event asked
 */
public record DueProduct(String sku, @Nullable String cause) {}
