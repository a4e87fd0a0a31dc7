package org.countersign.ledger.watching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which signed tasks to look at; null means any. */
public record AnswerQuery(
        Instant from, @Nullable String queue, @Nullable String kind, @Nullable String by, boolean blindOnly) {}
