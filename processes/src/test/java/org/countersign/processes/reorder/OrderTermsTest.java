package org.countersign.processes.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.event.Effect.PurchaseOrderCreated;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.PurchaseState;
import org.countersign.domain.reorder.ReorderLevel;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Events;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A supplier that asks something of each order: a minimum value, freight. Everything real but the server. */
@ParameterizedClass
@EnumSource(Databases.class)
class OrderTermsTest {

    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Spine spine;
    private final String sku = "MUG-" + TESTS.incrementAndGet();
    private final String other = "POT-" + TESTS.get();
    private final String supplier = "S-" + TESTS.get();

    OrderTermsTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, Spine::new);
    }

    @AfterAll
    static void close() {
        SHOPS.values().forEach(Spine::close);
        SHOPS.clear();
    }

    @Test
    void a_small_order_waits_and_goes_with_what_is_needed_next() {
        Shelf mug = shelf(62, "500.00", "9.90", null);
        tickAll();
        assertThat(mug.orders()).isEmpty();
        assertThat(because("REO-900"))
                .isEqualTo("goods for 252.00 EUR are less than the 500.00 EUR that Potters' Yard asks of an order: it"
                        + " waits for others, 4.9 days at most");
        ReorderLevel waiting = spine.levels.find(sku).orElseThrow();
        assertThat(waiting.waitsUntil()).isEqualTo(spine.clock.instant().plus(Duration.ofMinutes(7056)));
        spine.clock.pass(Duration.ofDays(2));
        tickAll();
        assertThat(mug.orders()).as("nothing has changed").isEmpty();

        new Shelf(spine, other, supplier);
        spine.post(Events.counted("counted-" + other, other, 20, spine.clock.instant()));
        spine.post(both("500.00", "9.90"));
        tickAll();
        PurchaseOrder order = mug.orders().get(0);
        assertThat(order.skus()).containsExactlyInAnyOrder(sku, other);
        assertThat(order.freight()).isEqualByComparingTo("9.90");
        assertThat(order.total()).isEqualByComparingTo(order.goods().add(new BigDecimal("9.90")));
        assertThat(order.state()).isEqualTo(PurchaseState.SENT);
        PurchaseOrderCreated told = (PurchaseOrderCreated) spine.outbox.ofSubject(order.orderId()).stream()
                .map(posted -> posted.event().effect())
                .filter(PurchaseOrderCreated.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(told.freight()).isEqualByComparingTo("9.90");
        assertThat(told.total()).isEqualByComparingTo(order.total());
        assertThat(because("REO-923"))
                .startsWith("9.90 EUR freight for goods of ")
                .contains("1 other product included");
        assertThat(spine.levels.find(sku).orElseThrow().waitsUntil()).isNull();
    }

    @Test
    void somebody_in_a_hurry_orders_without_waiting_and_a_person_is_asked() {
        Shelf mug = shelf(62, "500.00", "9.90", null);
        tickAll();
        assertThat(TestTransactions.call(() -> spine.reorders.ask(List.of(sku))))
                .as("asked again it waits on")
                .isEmpty();
        List<PurchaseOrder> made = TestTransactions.call(() -> spine.reorders.ask(List.of(sku), true));
        assertThat(made).hasSize(1);
        assertThat(made.get(0).state()).isEqualTo(PurchaseState.HELD);
        assertThat(because("REO-922"))
                .isEqualTo("goods for 252.00 EUR are less than the 500.00 EUR that Potters' Yard asks of an order: it"
                        + " does not wait, somebody said so");
        assertThat(spine.task(made.get(0).orderId(), "purchase").because())
                .contains("less than Potters' Yard asks of an order");
        assertThat(spine.levels.find(sku).orElseThrow().waitsUntil()).isNull();
        assertThat(TestTransactions.call(() -> spine.reorders.ask(List.of(sku), true)))
                .as("once is enough")
                .isEmpty();
        assertThat(mug.orders()).hasSize(1);
    }

    @Test
    void when_it_can_wait_no_longer_a_person_is_asked() {
        Shelf mug = shelf(62, "500.00", null, null);
        tickAll();
        spine.clock.pass(Duration.ofMinutes(7055));
        tickAll();
        assertThat(mug.orders()).isEmpty();
        assertThat(because("REO-922")).contains("4.9 days at most");
        mug.counted(40);
        tickAll();
        PurchaseOrder order = mug.orders().get(0);
        assertThat(order.state()).isEqualTo(PurchaseState.HELD);
        assertThat(order.freight()).isNull();
        assertThat(spine.task(order.orderId(), "purchase").because())
                .startsWith("goods for " + order.total() + " EUR are ")
                .contains("less than Potters' Yard asks of an order");
    }

    @Test
    void an_order_waits_no_longer_than_rules_say_whatever_is_left_on_the_shelf() {
        Shelf mug = shelf(62, "500.00", null, null);
        mug.forecast(4, 24);
        spine.post(Events.counted("first-" + sku, sku, 16, spine.clock.instant()));
        tickAll();
        assertThat(because("REO-922")).contains("7.0 days at most");
        spine.clock.pass(Duration.ofDays(3));
        spine.post(Events.counted("second-" + sku, sku, 15, spine.clock.instant()));
        tickAll();
        assertThat(because("REO-922")).contains("4.0 days at most");
        spine.clock.pass(Duration.ofDays(4));
        tickAll();
        assertThat(mug.orders()).extracting(PurchaseOrder::state).containsExactly(PurchaseState.HELD);
    }

    @Test
    void who_is_asked_every_hour_waits_no_longer() {
        Shelf mug = shelf(200, "500.00", null, null);
        mug.forecast(4, 24);
        for (int hour = 0; hour < 24; hour++) {
            mug.counted(hour % 2 == 0 ? 16 : 15);
            tickAll();
            spine.clock.pass(Duration.ofMinutes(61));
        }
        assertThat(because("REO-922")).contains("6.1 days at most");
    }

    @Test
    void little_more_saves_the_freight() {
        Shelf mug = shelf(30, null, "9.90", "396.00");
        tickAll();
        PurchaseOrder order = mug.orders().get(0);
        assertThat(order.goods()).isGreaterThanOrEqualTo(new BigDecimal("396.00"));
        assertThat(order.freight()).isEqualByComparingTo("0");
        assertThat(order.total()).isEqualByComparingTo(order.goods());
        assertThat(because("REO-921")).contains("freight is free from 396.00 EUR");
    }

    private Shelf shelf(int pieces, String minimum, String freight, String free) {
        Shelf shelf = new Shelf(spine, sku, supplier);
        shelf.isKnown();
        spine.post(with(Events.supplier(supplier, sku), minimum, freight, free).replace("supplier-S", "terms-S"));
        shelf.counted(pieces);
        return shelf;
    }

    private String both(String minimum, String freight) {
        return with(Events.supplier(supplier, sku), minimum, freight, null)
                .replace("\"items\":[", "\"items\":[{\"sku\":\"" + other + "\",\"unitCost\":\"3.00\",\"pack\":12},")
                .replace("supplier-S", "both-S");
    }

    private static String with(String event, String minimum, String freight, String free) {
        return event.replace(
                "\"leadDays\":14",
                "\"leadDays\":14" + field("minimumOrderValue", minimum) + field("freight", freight)
                        + field("freightFreeFrom", free));
    }

    private static String field(String name, String value) {
        return value == null ? "" : ",\"" + name + "\":\"" + value + "\"";
    }

    private void tickAll() {
        while (TestTransactions.call(() -> spine.reorders.tick()) > 0) {
            // Until nothing is due.
        }
    }

    private String because(String rule) {
        String id = spine.levels.find(sku).orElseThrow().decisionId();
        List<Reason> reasons =
                spine.decisions.find(id).orElseThrow().decision().judgement().reasons();
        return reasons.stream()
                .filter(reason -> reason.rule().equals(rule))
                .map(Reason::because)
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is none of " + reasons));
    }
}
