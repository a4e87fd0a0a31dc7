package org.countersign.domain.fulfilment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How an order of the past came to its customer. Days are those of UTC, as everywhere.
 *
 * @param dispatchedAt when the carrier took it; null when that is not known
 * @param deliveredAt null when it never came, or when that is not known
 * @param weightGrams 0 when it is not known
 */
public record PastDelivery(
        String carrier,
        LocalDate promisedBy,
        @Nullable OffsetDateTime dispatchedAt,
        @Nullable OffsetDateTime deliveredAt,
        int weightGrams) {

    public @Nullable LocalDate deliveredOn() {
        return deliveredAt == null
                ? null
                : deliveredAt.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }

    /** Delivered after the promised day; what has not come at all is late too. */
    public boolean late() {
        LocalDate there = deliveredOn();
        return there == null || there.isAfter(promisedBy);
    }
}
