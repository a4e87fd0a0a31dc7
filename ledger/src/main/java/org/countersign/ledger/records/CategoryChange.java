package org.countersign.ledger.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody had a word read as another category.
 *
 * @param was null when it had not been mapped
 * @param became null when it was left unmapped
 */
public record CategoryChange(
        String said, @Nullable String was, @Nullable String became, Instant at, String by, String why) {}
