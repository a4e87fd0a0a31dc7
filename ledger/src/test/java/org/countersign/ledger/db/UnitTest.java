package org.countersign.ledger.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.event.Effect;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.OutEvent;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.event.StockCounted;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.fulfilment.Background;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.messaging.Receipt;
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
class UnitTest {

    private static final Instant NOW = Instant.parse("2026-03-01T11:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    private final TestDatabase db;
    private final Inbox inbox;
    private final Orders orders;
    private final Outbox outbox;
    private final DecisionLedger decisions;
    private final Stock stock;

    UnitTest(Databases databases) {
        db = databases.create();
        inbox = new Inbox(db.database());
        orders = new Orders(db.database());
        outbox = new Outbox(db.database());
        decisions = new DecisionLedger(db.database());
        stock = new Stock(db.database(), () -> null);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void an_automatic_order_costs_four_executes() {
        new Catalogue(db.database())
                .upsert(new ProductUpserted(
                        "MUG", "Mug", "Kitchen", null, new BigDecimal("4.00"), "EUR", 350, true, true));
        stock.counted(new StockCounted("MUG", 100, Samples.NOON, null));
        db.source().reset();

        TestTransactions.run(() -> receive(Samples.order("A-1", "C-1", "MUG", "CUP")));

        assertThat(db.source().executes()).hasSize(4);
        assertThat(orders.get("A-1").state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(decisions.ofSubject("A-1")).hasSize(3);
        assertThat(outbox.ofSubject("A-1")).hasSize(4);
        assertThat(stock.find("MUG").orElseThrow().reserved()).isEqualTo(2);
    }

    private void receive(OrderPlaced placed) {
        assertThat(inbox.look(
                                Samples.receipt("e1", "A-1", Receipt.PROCESSED, NOW)
                                        .key(),
                                "A-1")
                        .known())
                .isNull();
        Background background = orders.background(placed);
        assertThat(background.exists()).isFalse();
        OrderFacts facts = OrderFacts.of(placed, background.history(), background.products());
        orders.save(Order.placed(facts));
        for (String id : List.of("D-1", "D-2", "D-3")) {
            decisions.add(Samples.decision(id, facts, NOW, Outcome.approve()));
            outbox.add(OutEvent.of(
                    "A-1",
                    id,
                    NOW,
                    id,
                    new Effect.DecisionMade(id, "A-1", "fulfilment/x", 1, "approve", List.of(), "h", null)));
        }
        orders.save(orders.get("A-1").decided("D-3", OrderState.BACKORDERED));
        assertThat(stock.reserve(orders.get("A-1"))).isEmpty();
        orders.save(orders.get("A-1").reserved(true).in(OrderState.AWAITING_PAYMENT));
        outbox.add(OutEvent.of(
                "A-1", "D-3", NOW, "1", new Effect.CaptureRequested("A-1", "D-3", new BigDecimal("50.00"), "EUR", 1)));
        inbox.add(Samples.receipt("e1", "A-1", Receipt.PROCESSED, NOW));
    }

    @Test
    void a_rollback_forgets_what_was_buffered() {
        assertThatThrownBy(() -> TestTransactions.run(() -> {
                    receive(Samples.order("A-1", "C-1", "CUP"));
                    throw new IllegalStateException("the business fell over");
                }))
                .hasMessage("the business fell over");

        assertThat(orders.find("A-1")).isEmpty();
        TestTransactions.run(() -> receive(Samples.order("A-1", "C-1", "CUP")));
        assertThat(orders.find("A-1")).isPresent();
    }

    @Test
    void the_second_receipt_under_one_key_fails_with_its_whole_transaction() {
        TestTransactions.run(() -> inbox.add(Samples.receipt("e1", "A-1", Receipt.PROCESSED, NOW)));

        assertThatThrownBy(() -> TestTransactions.run(() -> {
                    orders.save(Order.placed(Samples.facts(Samples.order("A-2", "C-1", "MUG"))));
                    inbox.add(Samples.receipt("e1", "A-1", Receipt.PROCESSED, NOW));
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(orders.find("A-2")).isEmpty();
    }

    @Test
    void an_order_is_read_once_and_written_once_however_often_it_changes() {
        TestTransactions.run(() -> orders.save(Order.placed(Samples.facts(Samples.order("A-1", "C-1", "MUG")))));
        db.source().reset();

        TestTransactions.run(() -> {
            orders.save(orders.get("A-1").paid("authorized"));
            orders.save(orders.get("A-1").asked(2));
        });

        assertThat(db.source().executes()).hasSize(2);
        assertThat(orders.get("A-1").attempts()).isEqualTo(2);
        assertThat(orders.get("A-1").payment()).isEqualTo("authorized");
    }

    @Test
    void a_read_sees_what_is_buffered_and_later_writes_still_arrive() {
        TestTransactions.run(() -> {
            orders.save(Order.placed(Samples.facts(Samples.order("A-1", "C-1", "MUG"))));
            decisions.add(Samples.decision("D-1", "A-1", NOW));
            assertThat(decisions.find("D-1")).isPresent();
            orders.save(orders.get("A-1").closed(OrderState.CANCELLED, "changed my mind"));
        });

        assertThat(orders.get("A-1").closedBecause()).isEqualTo("changed my mind");
    }

    @Test
    void a_row_that_is_deleted_and_then_inserted_is_there_in_the_end() {
        TestTransactions.run(() -> {
            Unit unit = db.database().unit();
            unit.put("old", parcel("A-1", "SLOW"));
            unit.put("gone", Write.statement("delete from delivery where order_id = ?", "A-1"));
            unit.put("new", parcel("A-1", "QUICK"));
            unit.put("other", parcel("A-2", "SLOW"));
        });

        List<String> carriers = db.database().jdbi().withHandle(h -> h.createQuery(
                        "select carrier from delivery order by order_id")
                .mapTo(String.class)
                .list());
        assertThat(carriers).containsExactly("QUICK", "SLOW");
    }

    @Test
    void rows_of_one_table_are_one_statement_unless_something_else_is_done_to_it_in_between() {
        Write delete = Write.statement("delete from delivery where order_id = ?", "A-1");
        Write elsewhere = Write.statement("update inbox set status = ?", "x");
        assertThat(Write.merge(List.of(parcel("A-1", "S"), elsewhere, parcel("A-2", "S"))))
                .extracting(Write::parameters)
                .containsExactly(List.of("A-1", "S", "DE", DAY, "A-2", "S", "DE", DAY), List.of("x"));
        assertThat(Write.merge(List.of(parcel("A-1", "S"), delete, parcel("A-1", "Q"), elsewhere, parcel("A-2", "S"))))
                .extracting(Write::parameters)
                .containsExactly(
                        List.of("A-1", "S", "DE", DAY),
                        List.of("A-1"),
                        List.of("A-1", "Q", "DE", DAY, "A-2", "S", "DE", DAY),
                        List.of("x"));
    }

    private static Write parcel(String order, String carrier) {
        return Write.insert("delivery", "order_id, carrier, country, promised_by", order, carrier, "DE", DAY);
    }

    @Test
    void without_a_transaction_nothing_can_be_buffered() {
        assertThatThrownBy(() -> inbox.add(Samples.receipt("e1", "A-1", Receipt.PROCESSED, NOW)))
                .hasMessageContaining("There is no transaction");
    }

    @Test
    void what_was_said_before_under_the_same_id_is_not_said_again() {
        OutEvent event = OutEvent.of("A-1", null, NOW, "once", new Effect.OrderClosed("A-1", "cancelled"));
        TestTransactions.run(() -> outbox.add(event));
        TestTransactions.run(() -> outbox.add(event));

        assertThat(outbox.ofSubject("A-1")).hasSize(1);
    }

    @Test
    void migrating_twice_changes_nothing() {
        db.database().migrate();
        TestTransactions.run(() -> db.database().migrate());
        assertThat(orders.find("nobody")).isEmpty();
    }
}
