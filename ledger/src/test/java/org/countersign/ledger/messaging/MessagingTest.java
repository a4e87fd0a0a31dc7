package org.countersign.ledger.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.domain.event.Effect;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.Reply;
import org.countersign.domain.fulfilment.Order;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.Samples;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class MessagingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T11:00:00.123456Z");

    private final TestDatabase db;
    private final Inbox inbox;
    private final Outbox outbox;

    MessagingTest(Databases databases) {
        db = databases.create();
        inbox = new Inbox(db.database());
        outbox = new Outbox(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_receipt_is_found_by_its_key_and_early_events_by_their_subject() {
        Receipt receipt = Samples.receipt("e1", "A-1", Receipt.PROCESSED, NOW);
        Receipt early = Samples.receipt("e0", "A-1", Receipt.WAITING, NOW.minusSeconds(5));
        TestTransactions.run(() -> {
            inbox.add(receipt);
            inbox.add(early);
            inbox.add(Samples.receipt("e2", "A-2", Receipt.WAITING, NOW));
        });

        Look look = inbox.look(receipt.key(), "A-1");
        assertThat(look.known()).isEqualTo(receipt);
        assertThat(look.waiting()).containsExactly(early);
        assertThat(inbox.look(new EventKey("shop", "other"), "A-9")).isEqualTo(new Look(null, List.of()));
        assertThat(inbox.look(early.key(), "A-1").waiting()).isEmpty();
        assertThat(inbox.counts()).isEqualTo(Map.of("processed", 1L, "waiting", 2L));
    }

    @Test
    void an_early_event_is_handled_later_or_expires() {
        Receipt early = Samples.receipt("e0", "A-1", Receipt.WAITING, NOW);
        TestTransactions.run(() -> inbox.add(early));
        assertThat(inbox.expired(NOW, 10)).isEmpty();
        assertThat(inbox.expired(NOW.plusSeconds(1), 10)).containsExactly(early);

        Reply reply = Reply.rejected("e0", List.of(new Problem("NO_SUBJECT_YET", "", null, null, true)));
        TestTransactions.run(() -> inbox.update(early.with(Receipt.EXPIRED, reply)));
        assertThat(inbox.look(early.key(), "A-1").known()).isEqualTo(early.with(Receipt.EXPIRED, reply));
        assertThat(inbox.expired(NOW.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    void an_early_event_that_its_order_passed_unseen_is_found() {
        Receipt early = Samples.receipt("e0", "A-1", Receipt.WAITING, NOW);
        TestTransactions.run(() -> {
            inbox.add(early);
            inbox.add(Samples.receipt("e2", "A-2", Receipt.WAITING, NOW));
            new Orders(db.database()).save(Order.placed(Samples.facts(Samples.order("A-1", "C-1", "MUG"))));
        });
        TestTransactions.run(() -> assertThat(inbox.overtaken(10)).containsExactly(early));
    }

    @Test
    void events_are_listed_newest_first_page_by_page() {
        TestTransactions.run(() -> {
            for (int i = 0; i < 25; i++) {
                inbox.add(Samples.receipt("e" + i, "A-" + i % 3, Receipt.PROCESSED, NOW.plusSeconds(i / 2)));
            }
        });
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<EventStory> page =
                    inbox.search(new EventQuery(null, "order.placed.v1", null, "e", null, null, cursor, 10));
            assertThat(page.total()).isEqualTo(25);
            page.items().forEach(story -> seen.add(story.receipt().key().id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates().startsWith("e24");
        assertThat(inbox.search(new EventQuery("processed", null, "A-1", null, null, null, null, 50))
                        .items())
                .hasSize(8);
    }

    @Test
    void the_story_of_an_event_has_its_decisions_and_effects() {
        TestTransactions.run(() -> {
            inbox.add(Samples.receipt("e-A-1", "A-1", Receipt.PROCESSED, NOW));
            new DecisionLedger(db.database()).add(Samples.decision("D-1", "A-1", NOW));
            outbox.add(OutEvent.of("A-1", "D-1", NOW, "x", new Effect.OrderHeld("A-1", "D-1", "risk", "worried")));
        });
        EventStory story = inbox.find(new EventKey("shop", "e-A-1")).orElseThrow();
        assertThat(story.decisions()).singleElement().satisfies(d -> assertThat(d.id())
                .isEqualTo("D-1"));
        assertThat(story.effects()).singleElement().satisfies(e -> assertThat(e.sentAt())
                .isNull());
    }

    @Test
    void what_goes_out_waits_in_order_until_it_is_sent() {
        TestTransactions.run(() -> {
            for (int i = 0; i < 3; i++) {
                outbox.add(OutEvent.of("A-1", null, NOW, "n" + i, new Effect.OrderClosed("A-1", "n" + i)));
            }
        });
        TestTransactions.run(() -> {
            List<Pending> pending = outbox.pending(2);
            assertThat(pending)
                    .extracting(p -> p.event().effect())
                    .containsExactly(new Effect.OrderClosed("A-1", "n0"), new Effect.OrderClosed("A-1", "n1"));
            outbox.sent(pending.stream().map(Pending::sequence).toList(), NOW);
        });
        assertThat(outbox.waiting()).isEqualTo(1);
        assertThat(outbox.ofSubject("A-1")).extracting(Posted::sentAt).containsExactly(NOW, NOW, null);
    }

    @Test
    void a_second_relay_has_nothing_to_do_while_the_first_is_at_it() throws Exception {
        TestTransactions.run(() -> outbox.add(OutEvent.of("A-1", null, NOW, "n", new Effect.OrderClosed("A-1", "n"))));
        TestTransactions.run(() -> {
            assertThat(outbox.pending(10)).hasSize(1);
            List<Pending> other = new ArrayList<>();
            Thread second = new Thread(() -> TestTransactions.run(() -> other.addAll(outbox.pending(10))));
            second.start();
            second.join();
            assertThat(other).isEmpty();
        });
        TestTransactions.run(() -> assertThat(outbox.pending(10)).hasSize(1));
    }

    @Test
    void a_dead_letter_is_kept_until_it_is_sent_again() {
        DeadLetters letters = new DeadLetters(db.database());
        DeadLetter letter = DeadLetter.open(
                "L-1",
                NOW,
                "shop",
                null,
                null,
                null,
                Map.of("JMSType", "x"),
                "{not json",
                List.of(new Problem("MALFORMED_JSON", "", "an object", "{n", false)));
        letters.add(letter);
        assertThat(letters.find("L-1")).contains(letter);
        assertThat(letters.open()).isEqualTo(1);
        assertThat(letters.markResent("L-1")).isTrue();
        assertThat(letters.markResent("L-1")).isFalse();
        assertThat(letters.list("open", null, 10).items()).isEmpty();
        assertThat(letters.list(null, null, 10).total()).isEqualTo(1);
    }

    @Test
    void a_dead_letter_closes_when_its_event_was_taken_after_all() {
        DeadLetters letters = new DeadLetters(db.database());
        for (String id : List.of("L-1", "L-2")) {
            letters.add(DeadLetter.open(id, NOW, "shop", "e-" + id, null, null, Map.of(), "{", List.of()));
        }
        assertThat(letters.openOf(new EventKey("shop", "e-L-1")))
                .extracting(DeadLetter::id)
                .containsExactly("L-1");
        letters.close("L-1", "came again");
        assertThat(letters.openOf(new EventKey("shop", "e-L-1"))).isEmpty();
        assertThat(letters.find("L-1")).hasValueSatisfying(letter -> {
            assertThat(letter.state()).isEqualTo(DeadLetter.CLOSED);
            assertThat(letter.note()).isEqualTo("came again");
        });
        assertThat(letters.open()).isEqualTo(1);
    }

    @Test
    void what_was_set_aside_is_listed_with_its_reason_and_can_be_put_back() {
        TestTransactions.run(() -> {
            for (int i = 0; i < 3; i++) {
                outbox.add(OutEvent.of("A-1", null, NOW, "n" + i, new Effect.OrderClosed("A-1", "n" + i)));
            }
        });
        List<Pending> rows = TestTransactions.call(() -> outbox.pending(10));
        TestTransactions.run(() -> {
            outbox.setAside(rows.get(0).sequence(), "too long", NOW.plusSeconds(1));
            outbox.setAside(rows.get(1).sequence(), "too odd", NOW.plusSeconds(2));
        });
        Page<SetAside> first = outbox.listSetAside(null, 1);
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.items()).extracting(SetAside::because).containsExactly("too odd");
        assertThat(outbox.listSetAside(first.next(), 1).items())
                .extracting(SetAside::id, SetAside::failedAt)
                .containsExactly(tuple(rows.get(0).id(), NOW.plusSeconds(1)));

        assertThat(outbox.putBack(rows.get(0).id())).isTrue();
        assertThat(outbox.putBack(rows.get(0).id())).isFalse();
        assertThat(outbox.has(rows.get(0).id())).isTrue();
        assertThat(outbox.has("nothing")).isFalse();
        assertThat(TestTransactions.call(() -> outbox.pending(10)))
                .extracting(Pending::id)
                .containsExactly(rows.get(0).id(), rows.get(2).id());
    }
}
