package org.countersign.processes.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.PurchaseState;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Products that want of one month's budget, each of a supplier of its own. */
class BudgetTest {

    private static final BigDecimal MONTHLY = new BigDecimal("500.00");

    @ParameterizedTest
    @EnumSource(Databases.class)
    void what_is_nearest_to_running_out_is_ordered_first_and_the_others_of_what_is_left(Databases kind) {
        try (Spine spine = new Spine(kind, MONTHLY)) {
            Shelf calm = shelf(spine, "A-CALM", 40);
            Shelf empty = shelf(spine, "Z-EMPTY", 2);
            tickAll(spine);
            PurchaseOrder first = empty.orders().get(0);
            assertThat(because(spine, "Z-EMPTY")).noneMatch(text -> text.startsWith("the budget"));
            BigDecimal left = MONTHLY.subtract(first.total());
            int packs = left.divideToIntegralValue(new BigDecimal("36.00")).intValue();
            PurchaseOrder second = calm.orders().get(0);
            assertThat(second.lines().get(0).quantity()).isEqualTo(12 * packs);
            assertThat(because(spine, "A-CALM"))
                    .anyMatch(text -> text.startsWith("the budget leaves " + left.setScale(2)
                            + " EUR after 1 product nearer to running out: " + packs + " packs instead of"));
            assertThat(second.state()).as("within the budget nobody is asked").isEqualTo(PurchaseState.SENT);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void what_was_left_out_is_ordered_from_the_next_months_budget(Databases kind) {
        try (Spine spine = new Spine(kind, new BigDecimal("40.00"))) {
            Shelf shelf = shelf(spine, "MUG", 30);
            tickAll(spine);
            assertThat(shelf.orders())
                    .extracting(o -> o.lines().get(0).quantity())
                    .containsExactly(12);
            spine.clock.pass(Duration.ofDays(1));
            assertThat(shelf.ask()).as("4.00 are left").isEmpty();
            assertThat(because(spine, "MUG"))
                    .contains("the budget leaves 4.00 EUR, and 12, the least that can be ordered, cost 36.00 EUR");
            spine.clock.pass(Duration.ofDays(31));
            assertThat(shelf.ask()).hasSize(1);
        }
    }

    /** However many ask at once, together they order for no more than there is. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void at_the_same_moment_many_ask_and_the_budget_holds(Databases kind) throws Exception {
        try (Spine spine = new Spine(kind, new BigDecimal("200.00"))) {
            List<Shelf> shelves = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                shelves.add(shelf(spine, "MUG-" + i, 25 + i));
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
            assertThat(spent).isGreaterThan(BigDecimal.ZERO).isLessThanOrEqualTo(new BigDecimal("200.00"));
        }
    }

    private static Shelf shelf(Spine spine, String sku, int pieces) {
        Shelf shelf = new Shelf(spine, sku, "S-" + sku);
        shelf.isKnown();
        shelf.counted(pieces);
        return shelf;
    }

    private static void tickAll(Spine spine) {
        while (TestTransactions.call(() -> spine.reorders.tick()) > 0) {
            // Until nothing is due.
        }
    }

    private static List<String> because(Spine spine, String sku) {
        String id = spine.levels.find(sku).orElseThrow().decisionId();
        return spine.decisions.find(id).orElseThrow().decision().judgement().reasons().stream()
                .map(Reason::because)
                .toList();
    }
}
