package org.countersign.decisions.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.LineRepair;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.fulfilment.HistoryImports;
import org.countersign.ledger.fulfilment.HistoryRepairs;
import org.countersign.ledger.fulfilment.StepCount;
import org.countersign.ledger.fulfilment.StoredRepair;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A small shop's export with faults of every kind that cleaning knows, on both databases. */
@ParameterizedClass
@EnumSource(Databases.class)
class HistoryCleaningTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2011-03-01T12:00:00Z");
    private static final Instant NOW = Instant.parse("2012-01-01T00:00:00Z");
    private static final Habits HABITS = new Habits(Set.of("POST"), Set.of("GIFT_"), true, true);
    private static final String IMPORT = "import-1";

    private final TestDatabase db;
    private final History history;
    private final HistoryRepairs repairs;
    private final HistoryImports imports;
    private final HistoryCleaning cleaning;

    HistoryCleaningTest(Databases databases) {
        db = databases.create();
        history = new History(db.database());
        repairs = new HistoryRepairs(db.database());
        imports = new HistoryImports(db.database());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        cleaning = new HistoryCleaning(history, repairs, imports, clock, 10);
        imports.keep(new HistoryImports.Entry(IMPORT, NOW, "online-retail", null, "{}"));
        history.add(IMPORT, export());
        clean();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private void clean() {
        cleaning.clean(IMPORT, HABITS, lines -> {}, Runnable::run);
    }

    private static List<PastOrder> export() {
        List<PastOrder> orders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            orders.add(order("a" + i, NOON.plusDays(i), line("10001", 2, "2.50")));
        }
        orders.add(order("b1", NOON, line("10001", 1, "2.50"), line("POST", 1, "18.00"), line("10001", 1, "2.50")));
        orders.add(order("b2", NOON, line("85123a", 3, "1.00"), line("10002", 1, "0")));
        orders.add(order("b3", NOON, line("POST", 1, "18.00")));
        orders.add(order("b4", OffsetDateTime.parse("2071-03-01T12:00:00Z"), line("10001", 1, "2.50")));
        orders.add(order("a9", NOON, line("10001", 1, "250.00")));
        PastOrder mixed = order("b5", NOON, line("85124b", 3, "1.00"), line("POST", 1, "18.00"));
        orders.add(PastOrder.of(
                mixed.order(),
                List.of(
                        new PastOrder.Return("85124b", 1, NOON.plusDays(1)),
                        new PastOrder.Return("POST", 1, NOON.plusDays(1)))));
        return orders;
    }

    private static PastOrder order(String id, OffsetDateTime at, OrderPlaced.Line... lines) {
        return PastOrder.of(
                new OrderPlaced(
                        id,
                        at,
                        "GBP",
                        new OrderPlaced.Customer("C-1", null, "GB", null),
                        Arrays.asList(lines),
                        new OrderPlaced.Shipping("standard", "GB", null, null, null),
                        new OrderPlaced.Payment("invoice", "captured"),
                        null),
                List.of());
    }

    private static OrderPlaced.Line line(String sku, int quantity, String price) {
        return new OrderPlaced.Line(sku, "A " + sku, quantity, new BigDecimal(price));
    }

    private List<PastOrder> counting() {
        try (Stream<PastOrder> orders = history.read(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))) {
            return orders.toList();
        }
    }

    private PastOrder counting(String id) {
        return counting().stream()
                .filter(past -> past.order().orderId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<PastOrder> imported() {
        try (Stream<PastOrder> orders = history.imported(IMPORT)) {
            return orders.toList();
        }
    }

    private List<StoredRepair> all() {
        return repairs.list(IMPORT, null, null, 100).items();
    }

    private void undo(Long seq, String step) {
        cleaning.undo(new Undo(IMPORT, seq, step, "steward", "it was right"), Runnable::run);
    }

    @Test
    void every_repair_is_on_record_with_its_line_and_its_reason() {
        assertThat(all())
                .extracting(StoredRepair::repair)
                .extracting(
                        LineRepair::orderId,
                        LineRepair::line,
                        LineRepair::field,
                        LineRepair::before,
                        LineRepair::after,
                        LineRepair::step)
                .containsExactlyInAnyOrder(
                        tuple("b1", 3, "line", "kept", "set aside", "duplicates"),
                        tuple("b1", 2, "line", "kept", "set aside", "lines that are no products"),
                        tuple("b2", 1, "sku", "85123a", "85123A", "codes in upper case"),
                        tuple("b2", 2, "line", "kept", "set aside", "unpaid lines"),
                        tuple("b3", 1, "line", "kept", "set aside", "lines that are no products"),
                        tuple("b4", 1, "line", "kept", "set aside", "impossible dates in at"),
                        tuple("a9", 1, "unitPrice", "250.00", "2.5", "number slips in unitPrice"),
                        tuple("b5", 1, "sku", "85124b", "85124B", "codes in upper case"),
                        tuple("b5", 2, "line", "kept", "set aside", "lines that are no products"));
        assertThat(all()).allSatisfy(one -> {
            assertThat(one.repair().why()).isNotBlank();
            assertThat(one.repair().sure()).isBetween(0.5, 1.0);
        });
        assertThat(all().get(0).repair().why()).doesNotContain("row");
        assertThat(repairs.count(IMPORT).get(0)).isEqualTo(new StepCount("lines that are no products", 3, 0, 3));
    }

    @Test
    void what_counts_is_clean_and_what_was_imported_is_kept() {
        assertThat(counting())
                .extracting(past -> past.order().orderId())
                .doesNotContain("b3", "b4")
                .contains("b1", "b2", "b5", "a9");
        assertThat(counting("b1").order().lines()).hasSize(1);
        assertThat(counting("b2").order().lines())
                .extracting(OrderPlaced.Line::sku)
                .containsExactly("85123A");
        assertThat(counting("a9").order().lines().get(0).unitPrice()).isEqualByComparingTo("2.50");
        assertThat(imported()).containsExactlyInAnyOrderElementsOf(export());
        assertThat(imports.find(IMPORT).orElseThrow().cleanedAt()).isEqualTo(NOW);
    }

    @Test
    void what_came_back_follows_its_line_to_its_new_code_or_goes_with_it() {
        assertThat(counting("b5").returns())
                .extracting(PastOrder.Return::sku, PastOrder.Return::quantity)
                .containsExactly(tuple("85124B", 1));
        assertThat(counting("b5").state()).isEqualTo(OrderState.RETURNED);
    }

    @Test
    void a_second_look_and_a_second_import_change_nothing() {
        List<PastOrder> before = counting();
        List<StoredRepair> known = all();
        clean();
        assertThat(history.add("import-2", export()).added()).isZero();
        cleaning.clean("import-2", HABITS, lines -> {}, Runnable::run);
        assertThat(counting()).isEqualTo(before);
        assertThat(all()).isEqualTo(known);
    }

    @Test
    void one_repair_is_taken_back_with_who_and_why_and_never_made_again() {
        StoredRepair slip = all().stream()
                .filter(one -> one.repair().orderId().equals("a9"))
                .findFirst()
                .orElseThrow();
        undo(slip.seq(), null);
        clean();
        assertThat(counting("a9").order().lines().get(0).unitPrice()).isEqualByComparingTo("250.00");
        assertThat(all().stream().filter(one -> !one.stands())).singleElement().satisfies(one -> {
            assertThat(one.seq()).isEqualTo(slip.seq());
            assertThat(one.undoneBy()).isEqualTo("steward");
            assertThat(one.undoneWhy()).isEqualTo("it was right");
            assertThat(one.undoneAt()).isEqualTo(NOW);
        });
        assertThat(all()).hasSize(9);
    }

    @Test
    void one_step_is_taken_back_and_the_others_stand() {
        String step = "lines that are no products";
        assertThat(cleaning.count(new Undo(IMPORT, null, step, "steward", "we sell postage")))
                .isEqualTo(3);
        undo(null, step);
        clean();
        assertThat(counting("b3").order().lines()).hasSize(1);
        assertThat(counting("b1").order().lines()).hasSize(2);
        assertThat(counting("b5").returns()).hasSize(2);
        assertThat(counting("b5").order().lines().get(0).sku()).isEqualTo("85124B");
        assertThat(repairs.count(IMPORT).get(0)).isEqualTo(new StepCount(step, 3, 3, 3));
    }

    @Test
    void all_of_it_can_be_taken_back_and_then_everything_is_as_it_was_imported() {
        undo(null, null);
        clean();
        assertThat(counting()).containsExactlyInAnyOrderElementsOf(export());
        assertThat(imported()).containsExactlyInAnyOrderElementsOf(export());
        assertThat(all()).hasSize(9).noneMatch(StoredRepair::stands);
        assertThatThrownBy(() -> new Undo(IMPORT, null, null, "steward", " ")).hasMessageContaining("why");
    }

    @Test
    void what_comes_back_later_is_learnt_by_what_counts_and_by_what_was_imported() {
        PastOrder told =
                PastOrder.of(export().get(8).order(), List.of(new PastOrder.Return("10001", 1, NOON.plusDays(9))));
        history.add("import-2", List.of(told));
        assertThat(counting("b1").state()).isEqualTo(OrderState.CANCELLED);
        assertThat(counting("b1").order().lines()).hasSize(1);
        undo(null, null);
        assertThat(counting("b1")).isEqualTo(told);
    }

    @Test
    void a_page_of_repairs_goes_on_where_the_last_one_ended() {
        var first = repairs.list(IMPORT, null, null, 4);
        var second = repairs.list(IMPORT, null, first.next(), 100);
        assertThat(first.items()).hasSize(4);
        assertThat(first.total()).isEqualTo(9);
        assertThat(second.items()).hasSize(5);
        assertThat(second.next()).isNull();
        assertThat(repairs.list(IMPORT, "duplicates", null, 4).items()).hasSize(1);
    }

    @Test
    void a_look_that_is_stopped_goes_on_at_the_next_one() {
        imports.keep(new HistoryImports.Entry("import-3", NOW, "online-retail", null, "{}"));
        history.add("import-3", List.of(order("c1", NOON, line("20001", 1, "2.50"), line("POST", 1, "18.00"))));
        assertThatThrownBy(() -> cleaning.clean(
                        "import-3",
                        HABITS,
                        lines -> {
                            throw new IllegalStateException("stop");
                        },
                        Runnable::run))
                .hasMessage("stop");
        assertThat(imports.notCleaned()).extracting(HistoryImports.Entry::id).containsExactly("import-3");
        cleaning.clean("import-3", HABITS, lines -> {}, Runnable::run);
        assertThat(imports.notCleaned()).isEmpty();
        assertThat(repairs.count("import-3")).containsExactly(new StepCount("lines that are no products", 1, 0, 1));
    }
}
