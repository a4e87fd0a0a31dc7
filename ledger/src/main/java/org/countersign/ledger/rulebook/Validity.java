package org.countersign.ledger.rulebook;

import java.time.Instant;
import org.countersign.domain.rulebook.RulesetId;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a version was in force.
 *
 * @param until when the next one took over; null while it is in force
 */
public record Validity(RulesetId ruleset, int version, Instant from, @Nullable Instant until) {}
