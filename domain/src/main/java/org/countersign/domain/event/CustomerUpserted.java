package org.countersign.domain.event;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A customer as the shop knows them now; replaces what was known. {@code tier} is the shop's own word, such as Gold. */
public record CustomerUpserted(
        String customerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String country,
        @Nullable String tier,
        @Nullable OffsetDateTime createdAt)
        implements ShopEvent {
    @Override
    public String subject() {
        return customerId;
    }
}
