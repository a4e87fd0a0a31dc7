package org.countersign.decisions.desk;

import java.time.Instant;
import org.countersign.decisions.desk.Passport.Who;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a product, with what led to it.
 *
 * @param kind the event's type, or the rule set that decided
 * @param decisionId of the decision, or the one that an effect followed from
 * @param cause the event that led to it, as {@code source|id}, itself included; null when no event did
 */
public record Happening(
        Instant at, Who who, String kind, String text, @Nullable String decisionId, @Nullable String cause) {}
