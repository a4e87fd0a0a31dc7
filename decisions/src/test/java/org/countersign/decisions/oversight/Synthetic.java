package org.countersign.decisions.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.countersign.domain.fulfilment.OrderFate;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.GivenAnswer;
import org.countersign.ledger.watching.AnsweredTask;
import org.jspecify.annotations.Nullable;

/** Tasks that were signed half a year ago, so that their truth is known. */
final class Synthetic {

    static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    static final Instant THEN = NOW.minus(Duration.ofDays(200));

    private Synthetic() {}

    /** An order that was doubted and released, and then cancelled or not. */
    static AnsweredTask order(Answer advice, @Nullable Answer first, Answer verdict, boolean undone) {
        return new AnsweredTask(given("countersign", advice, first, verdict, THEN), fate(undone), false);
    }

    static AnsweredTask refusedOrder(Answer advice) {
        OrderFate refused = new OrderFate(OrderState.REFUSED, THEN, null, null, null, null, null);
        return new AnsweredTask(given("countersign", advice, null, Answer.REFUSE, THEN), refused, false);
    }

    static AnsweredTask delivery(Answer advice, Answer verdict, boolean late) {
        Instant there = Instant.parse(late ? "2026-06-03T10:00:00Z" : "2026-05-30T10:00:00Z");
        LocalDate promised = LocalDate.parse("2026-06-01");
        return new AnsweredTask(
                given("late-delivery", advice, null, verdict, THEN),
                new OrderFate(OrderState.DELIVERED, THEN, null, null, promised, there, null),
                false);
    }

    static AnsweredTask match(Answer verdict, boolean reversed) {
        return new AnsweredTask(given("matching", Answer.APPROVE, null, verdict, THEN), null, reversed);
    }

    static OrderFate fate(boolean undone) {
        return new OrderFate(
                undone ? OrderState.CANCELLED : OrderState.DELIVERED,
                THEN,
                undone ? THEN.plus(Duration.ofDays(3)) : null,
                null,
                null,
                null,
                null);
    }

    static GivenAnswer given(String kind, Answer advice, @Nullable Answer first, Answer verdict, Instant at) {
        return new GivenAnswer(
                "T-1",
                kind,
                "risk",
                "A-1",
                "D-1",
                advice,
                verdict,
                "olga",
                first == null ? null : new FirstAnswer("T-1", "olga", first, null, at, at.plusSeconds(20)),
                at,
                at.plusSeconds(30),
                at.plusSeconds(3600));
    }
}
