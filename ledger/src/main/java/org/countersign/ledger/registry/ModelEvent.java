package org.countersign.ledger.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a model: {@code trained}, {@code champion}, {@code failed}, {@code suspended}. */
public record ModelEvent(
        Instant at,
        String model,
        @Nullable String version,
        String what,
        @Nullable String by,
        @Nullable String detail) {}
