package org.countersign.ledger.oversight;

import org.jspecify.annotations.Nullable;

/**
 * One trace of an unwinding.
 *
 * @param done null while nobody has agreed; false when it could not be taken back, and {@code note} says why
 */
public record Undone(Trace trace, @Nullable Boolean done, @Nullable String note) {}
