package org.countersign.ledger.fulfilment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.records.Pair;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one customer; what happened stands in the {@link CustomerLists}.
 *
 * @param customerId under which the customer is listed
 * @param ids all that mean this customer, this one first
 * @param joins why these ids are one customer, the newest word first
 * @param values each field's value that holds, followed by what others say instead
 * @param totals one a currency
 * @param tasks what waits for a person, the most urgent first
 */
public record CustomerRecord(
        String customerId,
        List<String> ids,
        List<Pair> joins,
        List<Told> values,
        List<Total> totals,
        List<Task> tasks,
        List<Score> scores) {

    public CustomerRecord {
        ids = List.copyOf(ids);
        joins = List.copyOf(joins);
        values = List.copyOf(values);
        totals = List.copyOf(totals);
        tasks = List.copyOf(tasks);
        scores = List.copyOf(scores);
    }

    /** Where a value comes from; the shop's own word on its customer comes before what an order says in passing. */
    public enum Source {
        EVENT,
        ORDER,
        IMPORT
    }

    /**
     * A value with who said it.
     *
     * @param source the sender of the event; empty for an order
     * @param reference the event's or the order's id
     * @param customerId of whom it was said; null for a guest's order
     * @param current false for what another source, or an earlier word of the same one, says instead
     */
    public record Told(
            String field,
            String value,
            Source kind,
            String source,
            String reference,
            @Nullable String customerId,
            Instant at,
            boolean current) {}

    /**
     * What the orders add up to.
     *
     * @param undone those that were cancelled or came back, at least in part for imported ones
     * @param spent all but the refused ones
     */
    public record Total(
            String currency, int orders, int refused, int undone, BigDecimal spent, Instant firstAt, Instant lastAt) {}

    /** What a model said last of the customer, and in which decision. */
    public record Score(String decisionId, String subject, Instant at, Prediction prediction) {}
}
