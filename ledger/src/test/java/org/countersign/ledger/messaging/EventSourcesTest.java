package org.countersign.ledger.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestClock;
import org.countersign.ledger.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class EventSourcesTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final String SHOP = "urn:shop:demo";

    private final TestDatabase db;
    private final TestClock clock = new TestClock(NOON);
    private final EventSources sources;

    EventSourcesTest(Databases databases) {
        db = databases.create();
        sources = new EventSources(db.database(), clock);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void send(String source, String id, Instant at) {
        db.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into inbox (source, event_id, type, subject, received_at, status, body_hash, body)"
                                + " values (?, ?, 'order.placed.v1', 'A-1', ?, 'PROCESSED', '', '')",
                        source,
                        id,
                        at.atOffset(ZoneOffset.UTC)));
    }

    @Test
    void whoever_sends_is_listed_with_how_much_and_when() {
        send(SHOP, "1", NOON.minusSeconds(60));
        send(SHOP, "2", NOON.minusSeconds(30));
        send("urn:old", "1", NOON.minus(Duration.ofDays(8)));
        assertThat(sources.list())
                .containsExactly(new EventSource(SHOP, null, null, 2, NOON.minusSeconds(30), null, null));
        assertThat(sources.listMissing()).isEmpty();
    }

    @Test
    void one_that_is_silent_for_longer_than_it_may_is_missing_until_it_is_heard_again() {
        sources.expect(SHOP, "Ann", Duration.ofMinutes(10), "sam");
        assertThat(sources.listMissing()).as("it has its time").isEmpty();
        clock.pass(Duration.ofMinutes(11));
        assertThat(sources.listMissing()).extracting(EventSource::source).containsExactly(SHOP);
        assertThat(sources.list()).singleElement().satisfies(source -> {
            assertThat(source.isMissing(clock.instant())).isTrue();
            assertThat(source.owner()).isEqualTo("Ann");
            assertThat(source.lastAt()).isNull();
        });
        send(SHOP, "1", clock.instant().minusSeconds(5));
        assertThat(sources.listMissing()).isEmpty();
        assertThat(sources.list().get(0).isMissing(clock.instant())).isFalse();
    }

    @Test
    void the_last_word_on_a_source_counts_and_it_can_be_forgotten() {
        sources.expect(SHOP, "Ann", Duration.ofMinutes(10), "sam");
        sources.expect(SHOP, "Bob", null, "tom");
        assertThat(sources.list()).containsExactly(new EventSource(SHOP, "Bob", null, 0, null, "tom", NOON));
        assertThat(sources.forget(SHOP)).isTrue();
        assertThat(sources.forget(SHOP)).isFalse();
        assertThat(sources.list()).isEmpty();
    }
}
