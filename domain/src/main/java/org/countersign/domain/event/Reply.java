package org.countersign.domain.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event, as JMS replies and HTTP say it. The same event posted again gets the same reply, with status
 * {@code duplicate}.
 *
 * @param status processed, duplicate, rejected, or waiting (an early event that waits for its subject)
 */
public record Reply(
        String status,
        String eventId,
        List<DecisionRef> decisions,
        @Nullable String processInstance,
        List<Problem> problems) {

    public static final String PROCESSED = "processed";
    public static final String DUPLICATE = "duplicate";
    public static final String REJECTED = "rejected";
    public static final String WAITING = "waiting";

    public Reply {
        decisions = List.copyOf(decisions);
        problems = List.copyOf(problems);
    }

    /** A decision in short; the passport is at {@code /api/v1/decisions/{id}}. */
    public record DecisionRef(String id, String ruleset, String outcome) {}

    public static Reply rejected(String eventId, List<Problem> problems) {
        return new Reply(REJECTED, eventId, List.of(), null, problems);
    }

    public Reply asDuplicate() {
        return new Reply(DUPLICATE, eventId, decisions, processInstance, problems);
    }
}
