package org.countersign.ledger.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a model: {@code trained}, {@code champion}, {@code failed} (its training), {@code suspended},
 * {@code resumed}.
 *
 * @param by who did it; null when it happened by itself
 */
public record ModelEvent(
        Instant at,
        String model,
        @Nullable String version,
        String what,
        @Nullable String by,
        @Nullable String detail) {}
