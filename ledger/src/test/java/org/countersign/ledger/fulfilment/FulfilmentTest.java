package org.countersign.ledger.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.event.StockCounted;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;
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
class FulfilmentTest {

    private static final OffsetDateTime NOON = Samples.NOON;
    private static final Instant NOW = NOON.toInstant();

    private final TestDatabase db;
    private final Orders orders;
    private final Stock stock;
    private final Catalogue catalogue;
    private final Customers customers;
    private final History history;

    FulfilmentTest(Databases databases) {
        db = databases.create();
        orders = new Orders(db.database(), Clock.fixed(NOW, ZoneOffset.UTC));
        stock = new Stock(db.database(), () -> null);
        catalogue = new Catalogue(db.database());
        customers = new Customers(db.database());
        history = new History(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void product(String sku, boolean managed, int onHand) {
        catalogue.upsert(new ProductUpserted(
                sku,
                "A " + sku,
                "Kitchen",
                new BigDecimal("12.50"),
                new BigDecimal("4.00"),
                "EUR",
                350,
                managed,
                true));
        if (managed) {
            stock.counted(new StockCounted(sku, onHand, NOON, NOON.plusDays(3)));
        }
    }

    private Order placed(OrderPlaced order) {
        return TestTransactions.call(() -> {
            Background background = orders.background(order);
            Order placed = Order.placed(OrderFacts.of(order, background.history(), background.products()));
            orders.save(placed);
            return placed;
        });
    }

    @Test
    void an_order_is_read_back_equal_in_every_state() {
        Order order = placed(Samples.order("A-1", "C-1", "MUG", "CUP"))
                .decided("D-1", OrderState.AWAITING_DISPATCH)
                .paid("captured")
                .asked(2)
                .reserved(true)
                .shippedWith("dhl", "JJD1", LocalDate.of(2026, 3, 4))
                .dispatched(NOW.plusSeconds(5), NOW.plusSeconds(500))
                .delivered(NOW.plusSeconds(600))
                .closed(OrderState.DELIVERED, "all well");
        TestTransactions.run(() -> orders.save(order));

        assertThat(orders.find("A-1")).contains(order);
        assertThatThrownBy(() -> orders.get("A-2")).hasMessageContaining("there is no A-2");
        assertThat(orders.list(new OrderQuery("C-1", OrderState.DELIVERED, "A-", null, 10))
                        .items())
                .containsExactly(order);
    }

    @Test
    void new_facts_of_an_order_are_kept() {
        Order order = placed(Samples.order("A-1", "C-1", "MUG"));
        OrderFacts priced = order.facts()
                .priced(order.facts().lines(), new BigDecimal("5.00"), BigDecimal.ZERO, new BigDecimal("20.00"));
        TestTransactions.run(() -> orders.save(orders.get("A-1").judged(priced)));
        assertThat(orders.get("A-1").facts().total()).isEqualTo(new BigDecimal("20.00"));
    }

    @Test
    void the_background_of_an_order_is_what_was_known_then() {
        product("MUG", true, 10);
        product("FILM", false, 0);
        customers.upsert(new CustomerUpserted("C-1", "Ann", "ann@example.org", "DE", "Gold", null));
        history.add(List.of(
                Samples.past("P-1", "C-1", NOON.minusDays(400), "MUG"),
                Samples.returned("P-2", "C-1", NOON.minusDays(300), NOON.minusDays(290), "MUG", "CUP"),
                Samples.returned("P-3", "C-1", NOON.minusDays(2), NOON.plusDays(9), "MUG"),
                Samples.past("P-4", "C-1", NOON.plusDays(30), "MUG"),
                Samples.past("P-5", "C-2", NOON.minusDays(1), "MUG")));
        placed(Samples.order("A-1", "C-1", NOON.minusDays(1), "MUG"));

        Background background = orders.background(Samples.order("A-2", "C-1", "MUG", "FILM", "NEW"));

        assertThat(background.exists()).isFalse();
        CustomerHistory known = background.history();
        assertThat(known.tier()).isEqualTo("Gold");
        assertThat(known.orders()).isEqualTo(4);
        assertThat(known.cancelled()).isEqualTo(1);
        assertThat(known.lines()).isEqualTo(5);
        assertThat(known.returnedLines()).isEqualTo(1);
        assertThat(known.spent()).isEqualTo(new BigDecimal("125.00"));
        assertThat(known.firstAt().toInstant()).isEqualTo(NOON.minusDays(400).toInstant());
        assertThat(known.lastAt().toInstant()).isEqualTo(NOON.minusDays(1).toInstant());
        assertThat(known.lastReturnAt().toInstant())
                .isEqualTo(NOON.minusDays(290).toInstant());
        assertThat(background.products()).containsOnlyKeys("MUG", "FILM");
        assertThat(background.products().get("MUG").available()).isEqualTo(10);
        assertThat(background.products().get("FILM").available()).isNull();
        assertThat(orders.background(Samples.order("A-1", null, "MUG")).exists())
                .isTrue();
        assertThat(orders.background(Samples.order("A-3", null, "MUG")).history())
                .isEqualTo(CustomerHistory.none(null));
        assertThat(customers.history("C-1", "EUR", NOW)).isEqualTo(known);
    }

    @Test
    void a_cancelled_order_counts_against_its_customer_from_then_on() {
        placed(Samples.order("A-1", "C-1", NOON.minusDays(1), "MUG", "CUP"));
        TestTransactions.run(() -> orders.save(orders.get("A-1").closed(OrderState.CANCELLED, "changed my mind")));

        CustomerHistory after = customers.history("C-1", "EUR", NOW.plusSeconds(1));
        assertThat(after.cancelled()).isEqualTo(1);
        assertThat(after.returnedLines()).isEqualTo(2);
        assertThat(customers.history("C-1", "EUR", NOW.minusSeconds(9)).cancelled())
                .isZero();
    }

    @Test
    void stock_is_reserved_for_all_lines_or_for_none() {
        product("MUG", true, 5);
        product("CUP", true, 1);
        product("FILM", false, 0);
        Order mugs = placed(Samples.order("A-1", "C-1", "MUG", "FILM"));
        Order both = placed(Samples.order("A-2", "C-1", "CUP", "MUG"));

        assertThat(TestTransactions.<List<Shortage>>call(() -> stock.reserve(mugs)))
                .isEmpty();
        List<Shortage> shortages = TestTransactions.call(() -> stock.reserve(both));
        assertThat(shortages)
                .containsExactly(new Shortage("CUP", 2, 1, NOON.plusDays(3).toInstant()));
        assertThat(stock.find("MUG").orElseThrow().reserved()).isEqualTo(2);

        stock.counted(new StockCounted("CUP", 2, NOON.plusDays(1), null));
        assertThat(TestTransactions.<List<Shortage>>call(() -> stock.reserve(both)))
                .isEmpty();
        stock.shipped(mugs);
        assertThat(stock.find("MUG").orElseThrow().onHand()).isEqualTo(3);
        stock.release(both);
        assertThat(stock.find("MUG").orElseThrow().available()).isEqualTo(3);
        stock.counted(new StockCounted("CUP", 99, NOON.minusDays(1), null));
        assertThat(stock.find("CUP").orElseThrow().onHand()).isEqualTo(2);
    }

    @Test
    void a_count_that_is_told_late_leaves_the_goods_that_came_after_it_on_the_shelf() {
        product("MUG", true, 5);
        came("MUG", 12, NOON.plusHours(1));
        came("MUG", 20, NOON.plusHours(3));
        came("CUP", 7, NOON.plusHours(3));
        stock.counted(new StockCounted("MUG", 16, NOON.plusHours(2), null));
        assertThat(stock.find("MUG").orElseThrow().onHand()).isEqualTo(36);
        stock.counted(new StockCounted("MUG", 35, NOON.plusHours(4), null));
        assertThat(stock.find("MUG").orElseThrow().onHand()).isEqualTo(35);
    }

    @Test
    void a_count_waits_for_goods_that_are_put_on_the_shelf_in_the_same_moment() throws Exception {
        product("MUG", true, 5);
        CompletableFuture<Void> count = TestTransactions.call(() -> {
            came("MUG", 12, NOON.plusHours(3));
            CompletableFuture<Void> late = CompletableFuture.runAsync(() ->
                    TestTransactions.run(() -> stock.counted(new StockCounted("MUG", 4, NOON.plusHours(2), null))));
            assertThatThrownBy(() -> late.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return late;
        });
        count.get(20, TimeUnit.SECONDS);
        assertThat(stock.find("MUG").orElseThrow().onHand()).isEqualTo(16);
    }

    private void came(String sku, int pieces, OffsetDateTime at) {
        db.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into goods_receipt (order_id, supplier_id, sku, quantity, received_at, days)"
                                + " values ('PO-1', 'S-1', ?, ?, ?, 1)",
                        sku,
                        pieces,
                        at));
        stock.returned(Map.of(sku, pieces));
    }

    @Test
    void a_product_that_sold_out_between_two_orders_is_sold_once() {
        product("MUG", true, 3);
        Order first = placed(Samples.order("A-1", "C-1", "MUG"));
        Order second = placed(Samples.order("A-2", "C-1", "MUG"));
        assertThat(TestTransactions.<List<Shortage>>call(() -> stock.reserve(first)))
                .isEmpty();
        assertThat(TestTransactions.<List<Shortage>>call(() -> stock.reserve(second)))
                .hasSize(1);
    }

    @Test
    void waiting_orders_are_found_by_what_they_wait_for() {
        placed(Samples.order("A-1", "C-1", "MUG"));
        placed(Samples.order("A-2", "C-1", "CUP"));
        TestTransactions.run(() -> {
            orders.save(orders.get("A-1").in(OrderState.BACKORDERED));
            orders.save(orders.get("A-2").in(OrderState.BACKORDERED));
        });
        assertThat(orders.backorderedWith("MUG")).containsExactly("A-1");
    }

    @Test
    void products_customers_and_labels_are_read_back() {
        product("MUG", true, 1);
        Product mug = catalogue.find("MUG").orElseThrow();
        assertThat(mug.cost()).isEqualTo(new BigDecimal("4.00"));
        assertThat(mug.stockManaged()).isTrue();
        catalogue.upsert(new ProductUpserted("MUG", "Cup", null, null, null, null, null, null, null));
        assertThat(catalogue.find("MUG").orElseThrow())
                .isEqualTo(
                        new Product("MUG", "Cup", null, null, null, null, null, null, null, null, false, true, 0, 0));

        customers.upsert(new CustomerUpserted("C-1", "Ann", null, "DE", "Gold", NOON));
        assertThat(customers.find("C-1")).contains(new Customer("C-1", "Ann", null, "DE", "Gold", NOW));

        Labels labels = new Labels(db.database());
        labels.save("A-1", new byte[] {1, 2, 3}, "T1", NOW);
        labels.save("A-1", new byte[] {4, 5}, "T2", NOW);
        assertThat(labels.find("A-1").orElseThrow()).containsExactly(4, 5);
    }

    @Test
    void an_order_on_record_learns_what_came_back_later_and_learns_it_once() {
        PastOrder kept = Samples.past("P-1", "C-1", NOON.minusDays(3), "MUG", "CUP");
        PastOrder.Return back = new PastOrder.Return("MUG", 1, NOON);
        history.add(List.of(kept));
        history.add(List.of(kept.with(List.of(back))));
        history.add(List.of(
                kept.with(List.of(new PastOrder.Return("MUG", 1, NOON.withOffsetSameInstant(ZoneOffset.UTC))))));
        try (Stream<PastOrder> all = history.read(NOW.minusSeconds(999_999), NOW)) {
            assertThat(all).singleElement().satisfies(p -> {
                assertThat(p.state()).isEqualTo(OrderState.RETURNED);
                assertThat(p.returns()).containsExactly(back);
            });
        }
        assertThat(customers.history("C-1", "EUR", NOW.plusSeconds(1)).cancelled())
                .isEqualTo(1);
    }

    @Test
    void history_is_imported_once_and_read_in_time_order() {
        PastOrder first = Samples.past("P-1", "C-1", NOON.minusDays(3), "MUG");
        PastOrder second = Samples.returned("P-2", null, NOON.minusDays(2), NOON, "MUG", "CUP");
        assertThat(history.add(List.of(second, first))).isEqualTo(new ImportCounts(2, 0));
        assertThat(history.add(List.of(first, first))).isEqualTo(new ImportCounts(0, 2));
        try (Stream<PastOrder> all = history.read(NOW.minusSeconds(999_999), NOW)) {
            assertThat(all).containsExactly(first, second);
        }
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.refreshStatistics()).isEqualTo(2);
        assertThat(catalogue.find("MUG").orElseThrow().soldOrders()).isEqualTo(2);
        assertThat(catalogue.find("MUG").orElseThrow().cancelledOrders()).isEqualTo(1);
        assertThat(catalogue.find("CUP").orElseThrow().description()).isEqualTo("A CUP");
    }

    @Test
    void rows_that_were_set_aside_keep_their_reason() {
        Quarantined row = new Quarantined(17, "no price", "1,2,3");
        history.quarantine("I-1", List.of(row, new Quarantined(3, "no sku", ",,")));
        history.quarantine("I-1", List.of(row));
        try (Stream<Quarantined> rows = history.quarantined("I-1")) {
            assertThat(rows).containsExactly(new Quarantined(3, "no sku", ",,"), row);
        }
    }
}
