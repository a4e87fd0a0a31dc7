package org.countersign.domain.event;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the shelf now, reserved pieces included. Replaces the count, unless that is a later one; goods received
 * after {@code countedAt} are added to it. {@code expectedAt} says when more comes, {@code sellBy} from which day on the
 * first of these pieces can't be sold any more.
 */
public record StockCounted(
        String sku,
        int quantity,
        OffsetDateTime countedAt,
        @Nullable OffsetDateTime expectedAt,
        @Nullable LocalDate sellBy)
        implements ShopEvent {

    /** Of what keeps. */
    public StockCounted(String sku, int quantity, OffsetDateTime countedAt, @Nullable OffsetDateTime expectedAt) {
        this(sku, quantity, countedAt, expectedAt, null);
    }

    @Override
    public String subject() {
        return sku;
    }
}
