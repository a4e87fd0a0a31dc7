package org.countersign.domain.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said to a purpose, once.
 *
 * @param at when the customer said so
 * @param source where, such as {@code checkout}
 * @param receivedAt when we heard of it
 */
public record Consent(
        String customerId, String purpose, boolean granted, Instant at, @Nullable String source, Instant receivedAt) {

    /** The purpose without which nobody is sent marketing. */
    public static final String MARKETING = "marketing";
}
