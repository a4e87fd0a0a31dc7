package org.countersign.ledger.oversight;

import java.time.Instant;

/**
 * Something that followed from a decision.
 *
 * @param id of the event that told the outside, or of what was changed inside
 * @param type of that event, such as {@code purchase-order.created.v1}; {@link #JOINED} for two records made one
 * @param subject whom or what it is about
 */
public record Trace(String id, String type, String subject, String decisionId, Instant at) {

    public static final String JOINED = "record.joined";
}
