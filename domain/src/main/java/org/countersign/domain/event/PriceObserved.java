package org.countersign.domain.event;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a competitor asks for one piece of the same product. {@code available} false says that it can't be had there at that
 * price, so that it doesn't count.
 */
public record PriceObserved(
        String sku,
        String competitor,
        BigDecimal price,
        String currency,
        OffsetDateTime observedAt,
        @Nullable Boolean available,
        @Nullable String url)
        implements ShopEvent {
    @Override
    public String subject() {
        return sku;
    }
}
