package org.countersign.domain.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price of the shop's own and since when it was asked.
 *
 * @param until null for the one of now
 * @param changeId the change that put it up; null when the shop said it
 */
public record PricePoint(
        String sku,
        BigDecimal price,
        String currency,
        Instant since,
        @Nullable Instant until,
        @Nullable String changeId) {}
