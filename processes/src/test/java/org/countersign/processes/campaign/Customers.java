package org.countersign.processes.campaign;

import static org.countersign.processes.testing.Events.consent;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.domain.campaign.Retention;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.messaging.Posted;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Spine;

/** Customers with a past, for tests of what is written to them. */
final class Customers {

    private static final AtomicInteger EVENTS = new AtomicInteger();

    private final Spine spine;

    Customers(Spine spine) {
        this.spine = spine;
    }

    /** Bought these many mugs each time, of 10.00 that cost 2.00: 8.00 a mug are left. */
    void bought(String customer, int mugs, int... daysAgo) {
        List<PastOrder> orders = new ArrayList<>();
        for (int days : daysAgo) {
            OrderPlaced placed = new OrderPlaced(
                    customer + "-" + days,
                    spine.clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC),
                    "EUR",
                    new OrderPlaced.Customer(customer, customer + "@example.org", "DE", null),
                    List.of(new OrderPlaced.Line("MUG", "Mug", mugs, new BigDecimal("10.00"))),
                    new OrderPlaced.Shipping("standard", "DE", "10115", "Berlin", "Invalidenstr. 1"),
                    new OrderPlaced.Payment("card", "captured"),
                    null);
            orders.add(PastOrder.of(placed, List.of()));
        }
        spine.history.add(orders);
    }

    void agrees(String customer, boolean granted, Duration ago) {
        Instant at = spine.clock.instant().minus(ago);
        spine.post(consent("consent-" + EVENTS.incrementAndGet(), customer, granted, at.toString()));
    }

    void regular(String customer) {
        bought(customer, 5, 60, 90, 120);
        agrees(customer, true, Duration.ofDays(100));
    }

    Retention ask(String customer) {
        return TestTransactions.call(() -> spine.rounds.one(customer));
    }

    void round() {
        TestTransactions.call(() -> spine.rounds.start("supervisor"));
        goOn(spine.rounds);
    }

    /** As the tick does it, one customer a transaction, second by second. */
    void goOn(RetentionRounds rounds) {
        while (spine.runs.open().isPresent()) {
            spine.clock.pass(Duration.ofSeconds(1));
            while (TestTransactions.call(rounds::tick) == 1) {
                // the next one
            }
        }
    }

    List<MessageRequested> mails(String customer) {
        return spine.outbox.ofSubject(customer).stream()
                .map(Posted::event)
                .map(event -> event.effect())
                .filter(MessageRequested.class::isInstance)
                .map(MessageRequested.class::cast)
                .toList();
    }

    Decision decision(Retention retention) {
        return spine.decisions
                .find(retention.decisionId())
                .map(StoredDecision::decision)
                .orElseThrow();
    }

    List<String> rules(Retention retention) {
        return decision(retention).judgement().reasons().stream()
                .map(Reason::rule)
                .toList();
    }

    List<DecisionSummary> decisions(String customer) {
        return spine.decisions.ofSubject(customer);
    }
}
