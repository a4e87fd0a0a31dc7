package org.countersign.domain.event;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A customer has agreed to something, or has taken that back.
 *
 * @param purpose what it is about, such as {@code marketing}
 * @param at when the customer said so; the latest word counts, in whatever order they are told
 * @param source where the customer said so, such as {@code checkout}
 */
public record ConsentChanged(
        String customerId, String purpose, boolean granted, OffsetDateTime at, @Nullable String source)
        implements ShopEvent {
    @Override
    public String subject() {
        return customerId;
    }
}
