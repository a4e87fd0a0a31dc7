package org.countersign.processes.reorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.domain.event.Effect.PurchaseOrderCreated;
import org.countersign.domain.event.Reply;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Autonomy;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.reorder.Delivery;
import org.countersign.domain.reorder.Owed;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.PurchaseState;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Elements;
import org.countersign.processes.testing.Events;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Products that run low, from the falling stock to goods on the shelf: everything real but the server. */
@ParameterizedClass
@EnumSource(Databases.class)
class ReorderTest {

    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Spine spine;
    private final String sku = "MUG-" + TESTS.incrementAndGet();
    private final String supplier = "S-" + TESTS.get();
    private final Shelf shelf;

    ReorderTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, Spine::new);
        // The engine's clock stands where this one does, whatever the test before has done to it.
        spine.pass(Duration.ZERO);
        shelf = new Shelf(spine, sku, supplier);
    }

    @AfterAll
    static void every_element_was_reached() {
        Elements.wereReached("reorder", ReorderTest.class, SHOPS);
    }

    @Test
    void falling_stock_is_noticed_ordered_of_a_known_supplier_and_closed_when_everything_came() {
        shelf.isKnown();
        shelf.counted(200);
        tickAll();
        assertThat(shelf.orders()).as("plenty is there").isEmpty();
        shelf.counted(30);
        tickAll();
        PurchaseOrder order = only();
        assertThat(order.state()).isEqualTo(PurchaseState.SENT);
        assertThat(order.email()).isEqualTo(supplier + "@example.org");
        PurchaseOrderCreated told = created(order);
        assertThat(told.lines()).hasSize(1);
        assertThat(told.lines().get(0).quantity() % 12).isZero();
        assertThat(told.documentUrl()).isEqualTo("/api/v1/purchase-orders/" + order.orderId() + "/document");
        assertThat(told.decisionId()).isEqualTo(order.decisionId());
        assertThat(spine.waitsAt("reorder", order.orderId())).containsExactly("await-goods");
        spine.clock.pass(Duration.ofDays(14));
        shelf.receive(order, told.lines().get(0).quantity());
        assertThat(spine.purchases.get(order.orderId()).state()).isEqualTo(PurchaseState.RECEIVED);
        assertThat(spine.waitsAt("reorder", order.orderId())).isEmpty();
        assertThat(spine.stock.find(sku).orElseThrow().onHand())
                .isEqualTo(30 + told.lines().get(0).quantity());
        assertThat(spine.purchases.deliveryDays(supplier)).contains(14);
    }

    @Test
    void while_it_may_only_advise_nothing_is_ordered_and_while_it_proposes_each_order_waits() {
        shelf.isKnown();
        shelf.counted(30);
        spine.automations.level("reorder", Autonomy.ADVISE, "anna", "we look first");
        assertThat(shelf.ask()).isEmpty();
        spine.automations.level("reorder", Autonomy.PROPOSE, "anna", "now we sign each");
        PurchaseOrder order = shelf.ask().get(0);
        assertThat(order.state()).isEqualTo(PurchaseState.HELD);
        spine.automations.level("reorder", Autonomy.ACT, "anna", "it does well");
    }

    @Test
    void a_stop_holds_what_would_be_ordered() {
        shelf.isKnown();
        shelf.counted(30);
        spine.automations.stop("reorder", "anna", "stocktaking");
        assertThat(shelf.ask()).isEmpty();
        spine.automations.resume("reorder", "anna", "counted");
        assertThat(shelf.ask()).hasSize(1);
    }

    @Test
    void the_decision_has_every_number_and_so_has_one_not_to_order() {
        shelf.counted(200);
        assertThat(shelf.ask()).isEmpty();
        assertThat(because("REO-900")).contains("200 can be sold, more than the reorder point of");
        assertThat(because("REO-914")).isEqualTo("200 can be sold: 200 on the shelf, 0 of them reserved, 0 on order");
        shelf.counted(10);
        assertThat(shelf.ask()).hasSize(1);
        assertThat(because("REO-911")).contains("lead time");
        assertThat(because("REO-912")).contains("service level of 95 %");
        assertThat(because("REO-918")).contains("whole packs of 12");
    }

    @Test
    void a_new_supplier_is_a_persons_business() {
        shelf.counted(10);
        PurchaseOrder order = shelf.ask().get(0);
        assertThat(order.state()).isEqualTo(PurchaseState.HELD);
        Task task = spine.task(order.orderId(), "purchase");
        assertThat(task.queue()).isEqualTo("reorder");
        assertThat(task.title())
                .isEqualTo("Order " + order.lines().get(0).quantity() + " x A " + sku.toLowerCase(Locale.ROOT)
                        + " of Potters' Yard?");
        assertThat(task.because())
                .startsWith("it would be the first delivery of Potters' Yard. " + sku + ": ")
                .contains("ordered at ", " or less", "10 can be sold");
        assertThat(task.amount()).isEqualByComparingTo(order.total());
        assertThat(effects(order)).doesNotContain("purchase-order.created.v1");
        spine.pass(Duration.ofHours(3));
        assertThat(spine.task(order.orderId(), "purchase").level()).isEqualTo(1);
        spine.pass(Duration.ofHours(2));
        assertThat(spine.task(order.orderId(), "purchase").queue()).isEqualTo("supervisor");
        spine.sign(task.id(), "supervisor", Answer.APPROVE, null);
        assertThat(spine.purchases.get(order.orderId()).state()).isEqualTo(PurchaseState.SENT);
        assertThat(created(order).signedBy()).isEqualTo("supervisor");
    }

    @Test
    void what_a_person_refuses_is_not_asked_again_for_a_week() {
        shelf.counted(10);
        PurchaseOrder order = shelf.ask().get(0);
        spine.sign(spine.task(order.orderId(), "purchase").id(), "operator", Answer.REFUSE, "not-needed");
        assertThat(spine.purchases.get(order.orderId()).state()).isEqualTo(PurchaseState.REFUSED);
        assertThat(spine.purchases.get(order.orderId()).note()).isEqualTo("refused by operator");
        assertThat(spine.waitsAt("reorder", order.orderId())).isEmpty();
        spine.clock.pass(Duration.ofDays(6));
        assertThat(shelf.ask()).isEmpty();
        assertThat(because("REO-202")).contains("6 days ago");
        spine.clock.pass(Duration.ofDays(1));
        assertThat(shelf.ask()).hasSize(1);
    }

    @Test
    void a_short_delivery_leaves_the_order_open_for_the_rest() {
        PurchaseOrder order = sent();
        int half = order.lines().get(0).quantity() / 2;
        shelf.receive(order, half);
        PurchaseOrder partly = spine.purchases.get(order.orderId());
        assertThat(partly.state()).isEqualTo(PurchaseState.PARTIAL);
        assertThat(partly.lines().get(0).missing())
                .isEqualTo(order.lines().get(0).quantity() - half);
        assertThat(spine.purchases.onOrder(sku)).isEqualTo(order.lines().get(0).quantity() - half);
        assertThat(spine.waitsAt("reorder", order.orderId())).containsExactly("await-goods");
        LocalDate today = LocalDate.ofInstant(spine.clock.instant(), ZoneOffset.UTC);
        int missing = partly.lines().get(0).missing();
        assertThat(spine.purchases.owed(List.of(supplier), today))
                .isEqualTo(Map.of(supplier, new Owed(1, 1, 0, missing)));
        assertThat(spine.purchases.owed(List.of(supplier), today.plusDays(15)))
                .isEqualTo(Map.of(supplier, new Owed(1, 1, 1, missing)));
        spine.clock.pass(Duration.ofDays(1));
        assertThat(shelf.ask()).as("the rest is still on order").isEmpty();
        shelf.receive(order, order.lines().get(0).quantity() - half);
        assertThat(spine.purchases.get(order.orderId()).state()).isEqualTo(PurchaseState.RECEIVED);
        assertThat(spine.purchases.onOrder(sku)).isZero();
        assertThat(spine.purchases.owed(List.of(supplier), today)).isEmpty();
        assertThat(spine.purchases.deliveries(supplier))
                .extracting(Delivery::orderId, Delivery::days, Delivery::pieces, Delivery::promisedOn)
                .containsExactly(
                        tuple(order.orderId(), 1, missing, order.promisedOn()),
                        tuple(order.orderId(), 0, half, order.promisedOn()));
        assertThat(spine.purchases.deliveryDays(supplier)).containsExactly(1, 0);
    }

    @Test
    void a_late_supplier_is_reminded_twice_and_then_a_person_decides() {
        PurchaseOrder order = sent();
        spine.pass(Duration.ofDays(15).plusHours(1));
        assertThat(chasers(order)).hasSize(1);
        assertThat(chasers(order).get(0).email()).isEqualTo(supplier + "@example.org");
        assertThat(chasers(order).get(0).text()).contains("We still miss", sku);
        assertThat(spine.waitsAt("reorder", order.orderId())).containsExactly("await-goods");
        spine.pass(Duration.ofDays(3).plusHours(1));
        assertThat(chasers(order)).hasSize(2);
        spine.pass(Duration.ofDays(3).plusHours(1));
        assertThat(chasers(order)).hasSize(2);
        Task task = spine.task(order.orderId(), "purchase-late");
        assertThat(task.because()).contains("reminded 3 times", "missing: ");
        spine.sign(task.id(), "operator", Answer.APPROVE, null);
        assertThat(spine.waitsAt("reorder", order.orderId())).containsExactly("await-goods");
        spine.pass(Duration.ofDays(3).plusHours(1));
        spine.sign(spine.task(order.orderId(), "purchase-late").id(), "operator", Answer.REFUSE, "not-needed");
        PurchaseOrder over = spine.purchases.get(order.orderId());
        assertThat(over.state()).isEqualTo(PurchaseState.CANCELLED);
        assertThat(over.note()).isEqualTo("signed by operator, not-needed");
        assertThat(effects(order)).containsOnlyOnce("purchase-order.cancelled.v1");
    }

    @Test
    void goods_that_come_while_a_person_is_asked_answer_the_question() {
        PurchaseOrder order = late();
        shelf.receive(order, order.lines().get(0).quantity());
        assertThat(spine.tasks.openOf(order.orderId(), "purchase-late")).isEmpty();
        assertThat(spine.purchases.get(order.orderId()).state()).isEqualTo(PurchaseState.RECEIVED);
    }

    @Test
    void a_person_takes_an_order_back_wherever_it_stands() {
        shelf.counted(10);
        PurchaseOrder held = shelf.ask().get(0);
        assertThat(cancel(held)).isTrue();
        assertThat(spine.purchases.get(held.orderId()).state()).isEqualTo(PurchaseState.REFUSED);
        assertThat(spine.purchases.get(held.orderId()).note()).isEqualTo("found in the cellar (carl)");
        assertThat(spine.tasks.openOf(held.orderId(), "purchase")).isEmpty();
        assertThat(effects(held)).doesNotContain("purchase-order.cancelled.v1");
        spine.clock.pass(Duration.ofDays(8));
        PurchaseOrder sent = sent();
        assertThat(cancel(sent)).isTrue();
        assertThat(spine.purchases.get(sent.orderId()).state()).isEqualTo(PurchaseState.CANCELLED);
        assertThat(effects(sent)).containsOnlyOnce("purchase-order.cancelled.v1");
        assertThat(cancel(sent)).as("once more").isFalse();
        int before = spine.stock.find(sku).orElseThrow().onHand();
        shelf.receive(sent, 5);
        assertThat(spine.stock.find(sku).orElseThrow().onHand())
                .as("goods that come anyway")
                .isEqualTo(before + 5);
        assertThat(spine.purchases.get(sent.orderId()).state()).isEqualTo(PurchaseState.CANCELLED);
        spine.clock.pass(Duration.ofDays(8));
        PurchaseOrder stuck = late();
        assertThat(cancel(stuck)).isTrue();
        assertThat(spine.tasks.openOf(stuck.orderId(), "purchase-late")).isEmpty();
    }

    @Test
    void goods_of_no_order_that_was_sent_are_refused_with_a_reason() {
        shelf.counted(10);
        PurchaseOrder held = shelf.ask().get(0);
        assertThat(code(Events.goods("g-1-" + sku, held.orderId(), sku, 5, spine.clock.instant())))
                .isEqualTo("NOT_SENT");
        assertThat(code(Events.goods("g-2-" + sku, "PO-1", sku, 5, spine.clock.instant())))
                .isEqualTo("NO_SUCH_ORDER");
        spine.sign(spine.task(held.orderId(), "purchase").id(), "operator", Answer.APPROVE, null);
        assertThat(code(Events.goods("g-3-" + sku, held.orderId(), "TEA", 5, spine.clock.instant())))
                .isEqualTo("NOT_IN_ORDER");
        String twice = Events.supplier(supplier, sku)
                .replace("\"items\":[", "\"items\":[{\"sku\":\"" + sku + "\",\"unitCost\":\"1.00\"},")
                .replace("supplier-S", "twice-S");
        assertThat(code(twice)).isEqualTo("TWICE_IN_LIST");
    }

    @Test
    void what_is_needed_of_one_supplier_at_the_same_time_is_one_order() {
        String other = anotherOfTheSameSupplierRunsLow();
        tickAll();
        PurchaseOrder order = only();
        assertThat(order.lines()).extracting(line -> line.sku()).containsExactlyInAnyOrder(sku, other);
        assertThat(order.lines()).extracting(line -> line.number()).containsExactly(1, 2);
    }

    @Test
    void a_connection_that_breaks_once_costs_neither_time_nor_the_common_order() {
        anotherOfTheSameSupplierRunsLow();
        spine.source.breakAt(12);
        assertThatThrownBy(() -> TestTransactions.call(() -> spine.reorders.tick()))
                .hasStackTraceContaining("broken on purpose");
        tickAll();
        assertThat(only().lines()).hasSize(2);
    }

    private String anotherOfTheSameSupplierRunsLow() {
        String other = "POT-" + sku;
        new Shelf(spine, other, supplier);
        spine.post(Events.supplier(supplier, sku)
                .replace("\"items\":[", "\"items\":[{\"sku\":\"" + other + "\",\"unitCost\":\"2.00\"},")
                .replace("supplier-S", "both-S"));
        spine.post(Events.counted("counted-" + other, other, 5, spine.clock.instant()));
        shelf.counted(10);
        return other;
    }

    @Test
    void without_rules_a_person_is_asked_and_nothing_is_lost() {
        shelf.counted(10);
        spine.lose("reorder/policy");
        try {
            PurchaseOrder order = shelf.ask().get(0);
            assertThat(order.state()).isEqualTo(PurchaseState.HELD);
            assertThat(order.lines().get(0).doubtful()).isTrue();
            assertThat(spine.task(order.orderId(), "purchase").because()).contains("could not be asked");
        } finally {
            spine.lose("");
        }
    }

    @Test
    void at_the_same_moment_many_ask_and_one_order_is_made() throws Exception {
        shelf.counted(10);
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<List<PurchaseOrder>>> asks = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                asks.add(
                        i % 4 == 0
                                ? () -> TestTransactions.call(() -> {
                                    spine.reorders.tick();
                                    return List.<PurchaseOrder>of();
                                })
                                : shelf::ask);
            }
            for (Future<List<PurchaseOrder>> done : threads.invokeAll(asks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        only();
    }

    @Test
    void stock_that_falls_once_more_after_a_delivery_is_noticed_as_well() {
        PurchaseOrder order = sent();
        spine.clock.pass(Duration.ofDays(14));
        shelf.receive(order, order.lines().get(0).quantity());
        tickAll();
        assertThat(because("REO-900")).contains("more than the reorder point of");
        spine.clock.pass(Duration.ofMinutes(5));
        shelf.counted(20);
        tickAll();
        assertThat(shelf.orders()).hasSize(2);
    }

    /** Any sequence of counts, sales, deliveries, rounds and days: whatever is done twice orders nothing twice. */
    @Test
    void the_same_state_twice_makes_one_order() {
        Random random = new Random(7);
        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(5)) {
                case 0 -> shelf.counted(random.nextInt(120));
                case 1 -> spine.clock.pass(Duration.ofDays(random.nextInt(3)));
                case 2 -> TestTransactions.run(() -> spine.reorders.start("test"));
                case 3 -> shelf.forecast(10 + random.nextInt(40), 24);
                default ->
                    shelf.orders().stream()
                            .filter(order -> order.state().isAwaited())
                            .findFirst()
                            .ifPresent(order -> shelf.receive(order, 1 + random.nextInt(30)));
            }
            once();
            spine
                    .tasks
                    .ofSubject(
                            shelf.orders().isEmpty()
                                    ? ""
                                    : shelf.orders().get(0).orderId())
                    .stream()
                    .filter(task -> task.state() == Task.State.OPEN && random.nextBoolean())
                    .forEach(task -> spine.sign(task.id(), "operator", Answer.APPROVE, null));
            once();
        }
        assertThat(shelf.orders()).as("something was ordered").hasSizeGreaterThan(1);
    }

    private void once() {
        shelf.ask();
        tickAll();
        int made = shelf.orders().size();
        int onOrder = spine.purchases.onOrder(sku);
        shelf.ask();
        tickAll();
        assertThat(shelf.orders()).hasSize(made);
        assertThat(spine.purchases.onOrder(sku)).isEqualTo(onOrder);
    }

    // ---- what happened

    private void tickAll() {
        while (TestTransactions.call(() -> spine.reorders.tick()) > 0) {
            // Until nothing is due.
        }
    }

    private PurchaseOrder only() {
        List<PurchaseOrder> orders = shelf.orders();
        assertThat(orders).hasSize(1);
        return orders.get(0);
    }

    private PurchaseOrder sent() {
        shelf.counted(10);
        PurchaseOrder order = shelf.ask().get(0);
        if (order.state() == PurchaseState.HELD) {
            spine.sign(spine.task(order.orderId(), "purchase").id(), "operator", Answer.APPROVE, null);
        }
        return spine.purchases.get(order.orderId());
    }

    private PurchaseOrder late() {
        PurchaseOrder order = sent();
        spine.pass(Duration.ofDays(15).plusHours(1));
        spine.pass(Duration.ofDays(3).plusHours(1));
        spine.pass(Duration.ofDays(3).plusHours(1));
        assertThat(spine.waitsAt("reorder", order.orderId())).containsExactly("resolve-late");
        return order;
    }

    private boolean cancel(PurchaseOrder order) {
        return TestTransactions.call(() -> spine.reorders.cancel(order.orderId(), "carl", "found in the cellar"));
    }

    private PurchaseOrderCreated created(PurchaseOrder order) {
        return spine.outbox.ofSubject(order.orderId()).stream()
                .map(posted -> posted.event().effect())
                .filter(PurchaseOrderCreated.class::isInstance)
                .map(PurchaseOrderCreated.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<MessageRequested> chasers(PurchaseOrder order) {
        return spine.outbox.ofSubject(order.orderId()).stream()
                .map(posted -> posted.event().effect())
                .filter(MessageRequested.class::isInstance)
                .map(MessageRequested.class::cast)
                .toList();
    }

    private List<String> effects(PurchaseOrder order) {
        return spine.effects(order.orderId());
    }

    private String code(String event) {
        Reply reply = spine.post(event);
        return reply.problems().get(0).code();
    }

    /** What the last decision about the product says under a rule. */
    private String because(String rule) {
        String id = spine.levels.find(sku).orElseThrow().decisionId();
        return spine.decisions.find(id).orElseThrow().decision().judgement().reasons().stream()
                .filter(reason -> reason.rule().equals(rule))
                .map(Reason::because)
                .findFirst()
                .orElseThrow();
    }
}
