package org.countersign.ledger.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a model: {@code trained}, {@code failed}, {@code refused} or {@code cancelled} (its training), {@code proposed},
 * {@code rejected}, {@code withdrawn}, {@code champion}, {@code rolled-back}, {@code shadow}, {@code suspended},
 * {@code resumed}, {@code fairness} (somebody let it serve though it treats a group worse, and why).
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
