package org.countersign.ledger.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastDelivery;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.fulfilment.TrackRecord;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.Samples;
import org.countersign.ledger.testing.TestClock;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveriesTest {

    private static final OffsetDateTime PLACED = Samples.NOON;
    private static final LocalDate PROMISED = PLACED.toLocalDate().plusDays(5);

    @ParameterizedTest
    @EnumSource(Databases.class)
    void records_count_what_was_promised_before_a_day(Databases kind) {
        try (TestDatabase test = kind.create()) {
            Database database = new Database(test.source(), TestTransactions.registry());
            Deliveries deliveries = deliveries(database, PROMISED);
            TestTransactions.run(() -> {
                deliveries.save(parcel("late", 6));
                deliveries.save(parcel("punctual", 3));
                deliveries.save(parcel("under way", null));
                deliveries.save(parcel("voided", null));
                deliveries.save(parcel("voided", null).shippedWith("GLS", null, PROMISED));
                deliveries.forget("voided");
            });
            assertThat(deliveries.carriers(PROMISED)).as("that day is not over").isEmpty();
            assertThat(deliveries.carriers(PROMISED.plusDays(1))).containsOnlyKeys("DPD");
            assertThat(deliveries.carriers(PROMISED.plusDays(1)).get("DPD"))
                    .as("what was not there by then is late, and nobody knows how long it takes")
                    .isEqualTo(new TrackRecord("DPD", 3, 2, 3));
            assertThat(deliveries.countries(PROMISED.plusDays(2)).values())
                    .containsExactly(
                            new TrackRecord(order("any").facts().shipping().country(), 3, 2, 4.5));
            assertThat(deliveries.carriers(PROMISED.plusDays(TrackRecord.DAYS + 1)))
                    .as("forgotten after four weeks")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void own_orders_are_examples_once_it_is_known_how_they_ended(Databases kind) {
        try (TestDatabase test = kind.create()) {
            Database database = new Database(test.source(), TestTransactions.registry());
            Orders orders = new Orders(database);
            TestTransactions.run(() -> {
                orders.save(parcel("there", 3).in(OrderState.DELIVERED));
                orders.save(parcel("under way", null).in(OrderState.DISPATCHED));
                orders.save(order("no label"));
            });
            assertThat(read(deliveries(database, PROMISED)))
                    .extracting(past -> past.order().orderId())
                    .containsExactly("there");
            List<PastOrder> later = read(deliveries(database, PROMISED.plusDays(1)));
            assertThat(later).extracting(past -> past.order().orderId()).containsExactly("there", "under way");
            PastDelivery there = later.get(0).delivery();
            assertThat(there).isNotNull();
            assertThat(there.late()).isFalse();
            assertThat(later.get(1).delivery()).matches(PastDelivery::late);
            assertThat(later.get(0).order().lines())
                    .hasSameSizeAs(order("there").facts().lines());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void an_imported_order_learns_later_how_it_was_delivered(Databases kind) {
        try (TestDatabase test = kind.create()) {
            Database database = new Database(test.source(), TestTransactions.registry());
            History history = new History(database);
            PastOrder past = Samples.past("P-1", "C-1", PLACED, "MUG");
            PastDelivery delivery = new PastDelivery("GLS", PROMISED, PLACED.plusDays(1), PLACED.plusDays(6), 700);
            history.add(List.of(past));
            assertThat(history.add(List.of(past.brought(delivery))).added()).isZero();
            history.add(List.of(past.brought(delivery)));
            history.add(List.of(past));
            try (Stream<PastOrder> all = history.read(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))) {
                assertThat(all.map(PastOrder::delivery)).containsExactly(delivery);
            }
            assertThat(deliveries(database, PROMISED)
                            .carriers(PROMISED.plusDays(2))
                            .get("GLS"))
                    .isEqualTo(new TrackRecord("GLS", 1, 1, 6));
        }
    }

    private static Deliveries deliveries(Database database, LocalDate today) {
        return new Deliveries(database, new TestClock(today.atTime(9, 0).toInstant(ZoneOffset.UTC)));
    }

    private static List<PastOrder> read(Deliveries deliveries) {
        try (Stream<PastOrder> all = deliveries.read(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))) {
            return all.toList();
        }
    }

    private static Order parcel(String id, Integer days) {
        Order sent = order(id)
                .shippedWith("DPD", "T-" + id, PROMISED)
                .dispatched(PLACED.plusDays(1).toInstant(), null);
        return days == null ? sent : sent.delivered(PLACED.plusDays(days).toInstant());
    }

    private static Order order(String id) {
        OrderFacts facts = Samples.facts(Samples.order(id, "C-1", "MUG"));
        return Order.placed(facts);
    }
}
