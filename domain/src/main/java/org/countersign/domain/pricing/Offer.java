package org.countersign.domain.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The newest that is known of a competitor's price for a product. */
public record Offer(
        String sku,
        String competitor,
        BigDecimal price,
        String currency,
        boolean available,
        Instant observedAt,
        @Nullable String url) {}
