package org.countersign.processes.reorder;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.reorder.PurchaseLine;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.PurchaseState;
import org.countersign.domain.reorder.StoredForecast;
import org.countersign.ledger.reorder.PurchaseQuery;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Events;
import org.countersign.processes.testing.Spine;

/** A shop with three products, each of a supplier of its own, to which acts are done with or without trouble. */
final class ReorderWorld implements AutoCloseable {

    static final int PRODUCTS = 3;

    /** After a failure a product is left alone for ten minutes. */
    private static final Duration REST = Duration.ofMinutes(11);

    private static final int ENOUGH = 50;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private Spine spine;

    ReorderWorld(Databases kind) {
        spine = new Spine(kind);
        for (int product = 0; product < PRODUCTS; product++) {
            Shelf shelf = new Shelf(spine, sku(product), "S-" + product);
            if (product > 0) {
                shelf.isKnown();
            }
            shelf.counted(30);
        }
    }

    static String sku(int product) {
        return "MUG-" + product;
    }

    /** An order as it can be compared with one of another world. */
    record Made(int quantity, int received, PurchaseState state) {}

    /** All that matters of a product. */
    record Standing(int onHand, int onOrder, List<Made> orders) {}

    // ---- acts

    /** What the act does, found once: done again, it is the same event, question or answer. */
    private Callable<?> prepared(Act act, String id) {
        String sku = sku(act.product());
        Instant now = spine.clock.instant();
        return switch (act.kind()) {
            case COUNTED -> post(Events.counted(id, sku, act.number(), now));
            case RECEIVED ->
                oldest(act.product(), PurchaseState::isAwaited)
                        .<Callable<?>>map(
                                order -> post(Events.goods(id, order.orderId(), sku, came(order, act.number()), now)))
                        .orElse(() -> 0);
            case FORECAST -> () -> forecast(sku, 5 + act.number() / 3, now);
            case ROUND -> () -> spine.reorders.start("test");
            case ASKED -> () -> spine.reorders.ask(all());
            case TICK -> () -> spine.reorders.tick();
            case SIGNED ->
                oldest(act.product(), state -> state == PurchaseState.HELD)
                        .flatMap(order -> spine.tasks.openOf(order.orderId(), "purchase"))
                        .<Callable<?>>map(task -> () -> sign(task, act.number() % 4 > 0))
                        .orElse(() -> 0);
            case TAKEN_BACK ->
                oldest(act.product(), PurchaseState::isOpen)
                        .<Callable<?>>map(
                                order -> () -> spine.reorders.cancel(order.orderId(), "carl", "found in the cellar"))
                        .orElse(() -> 0);
        };
    }

    /** All that is missing, or a part of it. */
    private static int came(PurchaseOrder order, int number) {
        int missing = order.lines().get(0).missing();
        return number % 3 > 0 ? missing : 1 + number % missing;
    }

    private Callable<?> post(String event) {
        return () -> spine.receive(event);
    }

    private static List<String> all() {
        return IntStream.range(0, PRODUCTS).mapToObj(ReorderWorld::sku).toList();
    }

    private Object forecast(String sku, int perWeek, Instant now) {
        LocalDate monday = LocalDate.ofInstant(now, ZoneOffset.UTC);
        BigDecimal week = BigDecimal.valueOf(perWeek);
        List<StoredForecast.Week> weeks = IntStream.range(0, 8)
                .mapToObj(n -> new StoredForecast.Week(
                        monday.plusWeeks(n), week, week, BigDecimal.ZERO, week.add(BigDecimal.TEN)))
                .toList();
        spine.forecasts.save(
                List.of(new StoredForecast(sku, now, "sold in most weeks", "theta", 24, BigDecimal.valueOf(5), weeks)));
        return weeks;
    }

    /** Who comes second finds the question answered. */
    private Object sign(Task task, boolean yes) {
        return spine.tasks.find(task.id()).orElseThrow().state() == Task.State.OPEN
                ? spine.signInside(task.id(), yes ? Answer.APPROVE : Answer.REFUSE, yes ? null : "not-needed")
                : task;
    }

    private Optional<PurchaseOrder> oldest(int product, Predicate<PurchaseState> in) {
        return orders(product).stream().filter(order -> in.test(order.state())).findFirst();
    }

    /** As often as trouble wants, some of it rolled back, and once more in the end: what failed is told or asked again. */
    void perform(Act act, String id, Trouble trouble) {
        Callable<?> work = prepared(act, id);
        if (trouble.copies() == 1 && trouble.breaks() == 0 && !trouble.restart()) {
            TestTransactions.call(work);
            return;
        }
        spine.source.breakAt(trouble.breaks());
        try {
            threads.invokeAll(Collections.nCopies(trouble.copies(), () -> TestTransactions.call(work)));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        spine.source.breakAt(0);
        if (trouble.restart()) {
            spine = spine.again();
        }
        TestTransactions.call(work);
    }

    // ---- time

    void pass(Duration time) {
        spine.pass(time);
    }

    /** Until nothing is due any more. */
    void settle() {
        spine.clock.pass(REST);
        for (int i = 0; i < ENOUGH; i++) {
            if (TestTransactions.call(() -> spine.reorders.tick()) == 0) {
                return;
            }
        }
        throw new AssertionError("after " + ENOUGH + " looks something is still due");
    }

    void askAll() {
        TestTransactions.call(() -> spine.reorders.ask(all()));
    }

    // ---- how it stands

    /** The oldest first. */
    private List<PurchaseOrder> orders(int product) {
        List<PurchaseOrder> orders = new ArrayList<>(spine.purchases
                .list(new PurchaseQuery(null, sku(product), null, null, 100))
                .items());
        Collections.reverse(orders);
        return orders;
    }

    List<Standing> standing() {
        return IntStream.range(0, PRODUCTS).mapToObj(this::standing).toList();
    }

    private Standing standing(int product) {
        String sku = sku(product);
        return new Standing(
                spine.stock.find(sku).map(level -> level.onHand()).orElse(-1),
                spine.purchases.onOrder(sku),
                orders(product).stream()
                        .map(order -> made(order, order.lines().get(0)))
                        .toList());
    }

    private static Made made(PurchaseOrder order, PurchaseLine line) {
        return new Made(line.quantity(), line.received(), order.state());
    }

    /** Orders of which suppliers were told another number of times than once. */
    List<String> toldWrongly() {
        return IntStream.range(0, PRODUCTS)
                .boxed()
                .flatMap(product -> orders(product).stream())
                .filter(order ->
                        spine.count(order.orderId(), "purchase-order.created.v1") != (order.sentAt() == null ? 0 : 1))
                .map(PurchaseOrder::orderId)
                .toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        spine.close();
    }
}
