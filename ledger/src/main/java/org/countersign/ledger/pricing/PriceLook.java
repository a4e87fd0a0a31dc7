package org.countersign.ledger.pricing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a product's price was last looked at.
 *
 * @param available what was free on the shelf then; null where nobody counts it
 */
public record PriceLook(String sku, @Nullable Integer available, String decisionId, Instant at) {}
