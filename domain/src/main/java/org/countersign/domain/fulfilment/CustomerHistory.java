package org.countersign.domain.fulfilment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about a customer before an order: the source of {@link CustomerFacts}, both live and when a model
 * learns from history.
 *
 * @param orders earlier orders, refused ones included
 * @param cancelled how many of them were known to be cancelled or returned, wholly or in part
 * @param lines lines of the earlier orders, {@code returnedLines} of them known to be cancelled or returned
 * @param lastReturnAt when the latest cancellation or return became known
 */
public record CustomerHistory(
        @Nullable String customerId,
        @Nullable String email,
        @Nullable String country,
        @Nullable String tier,
        int orders,
        int cancelled,
        int refused,
        BigDecimal spent,
        @Nullable OffsetDateTime firstAt,
        @Nullable OffsetDateTime lastAt,
        int lines,
        int returnedLines,
        @Nullable OffsetDateTime lastReturnAt) {

    /** A guest, or a customer who is seen for the first time. */
    public static CustomerHistory none(@Nullable String customerId) {
        return new CustomerHistory(customerId, null, null, null, 0, 0, 0, BigDecimal.ZERO, null, null, 0, 0, null);
    }
}
