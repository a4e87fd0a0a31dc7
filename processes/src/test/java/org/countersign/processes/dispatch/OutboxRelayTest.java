package org.countersign.processes.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.countersign.domain.event.Effect;
import org.countersign.domain.event.OutEvent;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.messaging.Posted;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.dispatch.Publisher.Parcel;
import org.countersign.processes.dispatch.Publisher.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class OutboxRelayTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final TestDatabase db;
    private final Outbox outbox;
    private final List<Parcel> taken = Collections.synchronizedList(new ArrayList<>());

    OutboxRelayTest(Databases databases) {
        db = databases.create();
        outbox = new Outbox(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void what_cannot_be_read_is_set_aside_and_the_rest_goes() {
        say("A-1", "A-2", "A-3");
        TestTransactions.run(() ->
                db.database().jdbi().useHandle(h -> h.execute("update outbox set type = 'old' where subject = 'A-2'")));
        assertThat(tick(relay(taken::addAll))).isEqualTo(3);
        assertThat(subjects()).containsExactly("A-1", "A-3");
        assertThat(tick(relay(taken::addAll))).isZero();
        assertThat(outbox.waiting()).isZero();
        assertThat(because("A-2")).contains("'old' is none of");
    }

    @Test
    void what_the_broker_does_not_take_is_set_aside_once_another_went_after_it() {
        OutboxRelay relay = relay(this::anythingButA2);
        say("A-1", "A-2");
        assertThat(tick(relay)).isEqualTo(2);
        assertThat(subjects()).containsExactly("A-1");
        assertThatThrownBy(() -> tick(relay)).hasMessage("too long");
        assertThat(outbox.ofSubject("A-2")).extracting(Posted::failedBecause).containsOnlyNulls();

        say("A-3");
        assertThat(tick(relay)).isEqualTo(2);
        assertThat(subjects()).containsExactly("A-1", "A-3");
        assertThat(outbox.ofSubject("A-2")).extracting(Posted::failedBecause).containsExactly("too long");
        assertThat(tick(relay)).isZero();
    }

    @Test
    void what_was_set_aside_goes_once_it_is_put_back_and_its_reason_is_gone() {
        say("A-1", "A-2", "A-3");
        assertThat(tick(relay(this::anythingButA2))).isEqualTo(3);
        String id = outbox.listSetAside(null, 10).items().get(0).id();
        assertThat(outbox.putBack(id)).isTrue();
        assertThat(tick(relay(taken::addAll))).isEqualTo(1);
        assertThat(subjects()).containsExactly("A-1", "A-3", "A-2");
        assertThat(outbox.listSetAside(null, 10).items()).isEmpty();
        assertThat(outbox.putBack(id)).isFalse();
    }

    @Test
    void a_broker_that_is_away_is_nobodys_fault() {
        say("A-1", "A-2");
        OutboxRelay relay = relay(parcels -> {
            throw new Unreachable(new IllegalStateException("gone"));
        });
        assertThatThrownBy(() -> tick(relay)).isInstanceOf(Unreachable.class);
        assertThat(outbox.waiting()).isEqualTo(2);
    }

    @Test
    void two_relays_at_once_publish_nothing_twice_and_lose_nothing() throws Exception {
        int all = 300;
        for (int i = 0; i < all; i += 10) {
            int from = i;
            TestTransactions.run(() -> {
                for (int n = from; n < from + 10; n++) {
                    say("A-" + n % 7, n);
                }
            });
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> ends = List.of(nodes.submit(this::untilAllIsSent), nodes.submit(this::untilAllIsSent));
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(taken).hasSize(all).extracting(Parcel::id).doesNotHaveDuplicates();
        for (int subject = 0; subject < 7; subject++) {
            String name = "A-" + subject;
            assertThat(taken)
                    .filteredOn(parcel -> parcel.subject().equals(name))
                    .extracting(Parcel::id)
                    .as("in their order")
                    .containsExactlyElementsOf(outbox.ofSubject(name).stream()
                            .map(posted -> posted.event().id())
                            .toList());
        }
    }

    private void untilAllIsSent() {
        OutboxRelay relay = relay(taken::addAll);
        while (outbox.waiting() > 0) {
            TestTransactions.call(() -> relay.tick(9));
        }
    }

    private void anythingButA2(List<Parcel> parcels) {
        if (parcels.stream().anyMatch(parcel -> parcel.subject().equals("A-2"))) {
            throw new IllegalStateException("too long");
        }
        taken.addAll(parcels);
    }

    private OutboxRelay relay(Publisher publisher) {
        return new OutboxRelay(outbox, publisher, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static int tick(OutboxRelay relay) {
        return TestTransactions.call(() -> relay.tick(100));
    }

    private void say(String... subjects) {
        TestTransactions.run(() -> {
            for (String subject : subjects) {
                say(subject, 0);
            }
        });
    }

    private void say(String subject, int number) {
        outbox.add(OutEvent.of(subject, null, NOW, "n" + number, new Effect.OrderClosed(subject, "n" + number)));
    }

    private List<String> subjects() {
        return taken.stream().map(Parcel::subject).toList();
    }

    private String because(String subject) {
        return db.database().jdbi().withHandle(h -> h.createQuery(
                        "select failed_because from outbox where subject = :subject")
                .bind("subject", subject)
                .mapTo(String.class)
                .one());
    }
}
