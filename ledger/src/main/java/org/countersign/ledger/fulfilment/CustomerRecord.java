package org.countersign.ledger.fulfilment;

import java.time.Instant;
import java.util.List;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.messaging.Receipt;

/** All that is on record about one customer, newest first; of long lists the newest. */
public record CustomerRecord(
        String customerId,
        List<Told> values,
        List<Order> orders,
        List<PastOrder> past,
        List<Receipt> events,
        List<DecisionSummary> decisions,
        List<Score> scores) {

    public CustomerRecord {
        values = List.copyOf(values);
        orders = List.copyOf(orders);
        past = List.copyOf(past);
        events = List.copyOf(events);
        decisions = List.copyOf(decisions);
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
     * @param current false for what another source, or an earlier word of the same one, says instead
     */
    public record Told(
            String field, String value, Source kind, String source, String reference, Instant at, boolean current) {}

    /** What a model said last of the customer, and in which decision. */
    public record Score(String decisionId, String subject, Instant at, Prediction prediction) {}
}
