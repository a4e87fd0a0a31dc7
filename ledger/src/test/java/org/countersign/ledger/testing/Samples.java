package org.countersign.ledger.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Attribution;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.Reply;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.fulfilment.ProductRecord;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.messaging.Receipt;

/** Orders, decisions and tasks for tests, all told apart by a name. */
public final class Samples {

    public static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-01T12:00:00+01:00");

    private Samples() {}

    public static OrderPlaced order(String id, String customer, String... skus) {
        return order(id, customer, NOON, skus);
    }

    public static OrderPlaced order(String id, String customer, OffsetDateTime at, String... skus) {
        List<OrderPlaced.Line> lines = new ArrayList<>();
        for (String sku : skus) {
            lines.add(new OrderPlaced.Line(sku, "A " + sku, 2, new BigDecimal("12.50")));
        }
        return new OrderPlaced(
                id,
                at,
                "EUR",
                new OrderPlaced.Customer(customer, customer + "@example.org", "DE", null),
                lines,
                new OrderPlaced.Shipping("standard", "DE", "10115", "Berlin", "Invalidenstr. 1"),
                new OrderPlaced.Payment("card", "pending"),
                null);
    }

    public static OrderFacts facts(OrderPlaced order) {
        return OrderFacts.of(
                order,
                CustomerHistory.none(order.customer().customerId()),
                Map.of("MUG", new ProductRecord("MUG", "Mug", "Kitchen", new BigDecimal("4.00"), 350, 20, 80, 3)));
    }

    public static Decision decision(String id, String subject, Instant at) {
        return decision(id, facts(order(subject, "C-" + subject, "MUG", "CUP")), at, Outcome.escalate("risk"));
    }

    public static Decision decision(String id, OrderFacts facts, Instant at, Outcome outcome) {
        Outcome adjust = new Outcome.Adjust(List.of(new Adjustment("discount.line", "MUG", new BigDecimal("5"), null)));
        return new Decision(
                id,
                facts.subject(),
                at,
                "shop|e-" + facts.subject(),
                new RulesetVersion(RulesetId.of("fulfilment/escalation"), 3, "ab".repeat(32)),
                facts,
                List.of(
                        new Prediction.Scored(
                                "order-risk",
                                "v2",
                                0.42,
                                0.9,
                                0.17,
                                List.of(new Attribution("country", "Country", "DE", 0.25))),
                        new Prediction.Unavailable("churn", "missing")),
                new Judgement(
                        outcome,
                        List.of(
                                new Reason("ESC-020", outcome, "the order-risk model is worried"),
                                new Reason("PRI-104", adjust, "five mugs are cheaper"))),
                "cd".repeat(32));
    }

    public static Receipt receipt(String id, String subject, String status, Instant at) {
        return new Receipt(
                new EventKey("shop", id),
                "order.placed.v1",
                subject,
                at,
                status,
                "ef".repeat(32),
                "{\"id\":\"" + id + "\"}",
                "shop-user",
                new Reply(status, id, List.of(), null, List.of()));
    }

    public static Task task(String id, String subject, Instant due) {
        return new Task(
                id,
                "countersign",
                "risk",
                subject,
                subject,
                "D-1",
                "Order " + subject,
                "the order-risk model is worried",
                "C-7",
                new BigDecimal("120.50"),
                "EUR",
                Answer.REFUSE,
                NOON.toInstant(),
                due,
                0,
                null,
                Task.State.OPEN,
                false);
    }

    /** The same task about that decision, whose advice shows after the first answer only. */
    public static Task blind(Task t, String decisionId) {
        return new Task(
                t.id(),
                t.kind(),
                t.queue(),
                t.subject(),
                t.businessKey(),
                decisionId,
                t.title(),
                t.because(),
                t.customer(),
                t.amount(),
                t.currency(),
                t.proposal(),
                t.openedAt(),
                t.dueAt(),
                t.level(),
                t.claimedBy(),
                t.state(),
                true);
    }

    public static PastOrder past(String id, String customer, OffsetDateTime at, String... skus) {
        return new PastOrder(order(id, customer, at, skus), OrderState.DELIVERED, List.of());
    }

    public static PastOrder returned(
            String id, String customer, OffsetDateTime at, OffsetDateTime back, String... skus) {
        return new PastOrder(
                order(id, customer, at, skus), OrderState.RETURNED, List.of(new PastOrder.Return(skus[0], 1, back)));
    }
}
