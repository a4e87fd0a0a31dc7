package org.countersign.ledger.pricing;

import org.countersign.domain.pricing.PriceState;
import org.jspecify.annotations.Nullable;

/** Which price changes to list, newest first; null means any. */
public record PriceQuery(@Nullable String sku, @Nullable PriceState state, @Nullable String cursor, int limit) {}
