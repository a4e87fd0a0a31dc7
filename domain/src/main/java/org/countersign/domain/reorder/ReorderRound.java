package org.countersign.domain.reorder;

import java.time.Instant;

/** A time from which on every product is asked about once more. */
public record ReorderRound(long number, Instant startedAt, String by) {}
