package org.countersign.processes.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.PurchaseState;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Events;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Products that want of one month's budget, each of a supplier of its own. A test has a currency of its own. */
@ParameterizedClass
@EnumSource(Databases.class)
class BudgetTest {

    private static final BigDecimal MONTHLY = new BigDecimal("500.00");
    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);

    private final Spine spine;

    BudgetTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, any -> new Spine(any, MONTHLY));
    }

    @AfterAll
    static void close() {
        SHOPS.values().forEach(Spine::close);
        SHOPS.clear();
    }

    @Test
    void what_is_nearest_to_running_out_is_ordered_first_and_the_others_of_what_is_left() {
        Shelf calm = shelf("A-CALM", "EUR", "3.00", 40);
        Shelf empty = shelf("Z-EMPTY", "EUR", "3.00", 2);
        tickAll();
        PurchaseOrder first = empty.orders().get(0);
        assertThat(because("Z-EMPTY")).noneMatch(text -> text.startsWith("the budget"));
        BigDecimal left = MONTHLY.subtract(first.total());
        int packs = left.divideToIntegralValue(new BigDecimal("36.00")).intValue();
        PurchaseOrder second = calm.orders().get(0);
        assertThat(second.lines().get(0).quantity()).isEqualTo(12 * packs);
        assertThat(because("A-CALM"))
                .anyMatch(text -> text.startsWith("the budget leaves " + left.setScale(2)
                        + " EUR after 1 product nearer to running out: " + packs + " packs instead of"));
        assertThat(second.state()).as("within the budget nobody is asked").isEqualTo(PurchaseState.SENT);
    }

    @Test
    void what_was_left_out_is_ordered_from_the_next_months_budget() {
        Shelf shelf = shelf("MUG", "GBP", "24.00", 30);
        tickAll();
        assertThat(shelf.orders()).extracting(o -> o.lines().get(0).quantity()).containsExactly(12);
        spine.clock.pass(Duration.ofDays(1));
        assertThat(shelf.ask()).as("212.00 are left").isEmpty();
        assertThat(because("MUG"))
                .contains("the budget leaves 212.00 GBP, and 12, the least that can be ordered, cost 288.00 GBP");
        spine.clock.pass(Duration.ofDays(31));
        assertThat(shelf.ask()).hasSize(1);
    }

    /** However many ask at once, together they order for no more than there is. */
    @Test
    void at_the_same_moment_many_ask_and_the_budget_holds() throws Exception {
        List<Shelf> shelves = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            shelves.add(shelf("MUG-" + i, "USD", "3.00", 25 + i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<?>> asks = new ArrayList<>();
            shelves.forEach(shelf -> asks.add(shelf::ask));
            asks.add(() -> TestTransactions.call(() -> spine.reorders.tick()));
            List<Future<?>> done = new ArrayList<>();
            asks.forEach(ask -> done.add(threads.submit(ask)));
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        BigDecimal spent = shelves.stream()
                .flatMap(shelf -> shelf.orders().stream())
                .map(PurchaseOrder::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(spent).isGreaterThan(BigDecimal.ZERO).isLessThanOrEqualTo(MONTHLY);
    }

    private Shelf shelf(String sku, String currency, String cost, int pieces) {
        Shelf shelf = new Shelf(spine, sku, "S-" + sku);
        shelf.isKnown();
        spine.post(Events.supplier("S-" + sku, sku)
                .replace("EUR", currency)
                .replace("3.00", cost)
                .replace("supplier-S", currency + "-S"));
        shelf.counted(pieces);
        return shelf;
    }

    private void tickAll() {
        while (TestTransactions.call(() -> spine.reorders.tick()) > 0) {
            // Until nothing is due.
        }
    }

    private List<String> because(String sku) {
        String id = spine.levels.find(sku).orElseThrow().decisionId();
        return spine.decisions.find(id).orElseThrow().decision().judgement().reasons().stream()
                .map(Reason::because)
                .toList();
    }
}
