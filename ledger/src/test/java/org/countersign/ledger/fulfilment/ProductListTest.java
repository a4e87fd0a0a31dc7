package org.countersign.ledger.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.event.StockCounted;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.PurchaseLine;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.PurchaseState;
import org.countersign.domain.reorder.ReorderAnswer;
import org.countersign.domain.reorder.ReorderLevel;
import org.countersign.domain.reorder.StoredForecast;
import org.countersign.domain.reorder.Supplier;
import org.countersign.domain.reorder.Terms;
import org.countersign.ledger.fulfilment.ProductList.Listed;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.reorder.Forecasts;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.ReorderLevels;
import org.countersign.ledger.reorder.Suppliers;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class ProductListTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final TestDatabase db;
    private final ProductList list;

    ProductListTest(Databases databases) {
        db = databases.create();
        list = new ProductList(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    /** One product of each need, named by it; FINE needs nothing. */
    @BeforeEach
    void shop() {
        for (String sku : List.of("ASKED", "EMPTY", "FINE", "LATE", "LOW", "UNCOUNTED", "UNSOLD")) {
            product(sku, true);
        }
        product("RETIRED", false);
        supplier("ASKED", "EMPTY", "FINE", "LATE", "LOW", "UNCOUNTED", "RETIRED");
        counted("ASKED", 50);
        counted("EMPTY", 0);
        counted("FINE", 50);
        counted("LATE", 3);
        counted("LOW", 3);
        counted("UNSOLD", 4);
        counted("RETIRED", 0);
        forecast("EMPTY", "4");
        forecast("FINE", "10");
        forecast("LATE", "2");
        level("LOW", 3, 8);
        level("LATE", 3, 8);
        order("PO-1", "ASKED", PurchaseState.HELD, null);
        order("PO-2", "LATE", PurchaseState.SENT, TODAY.minusDays(1));
        task("T-1", "PO-1");
    }

    @Test
    void what_needs_a_person_comes_first() {
        assertThat(all(ProductSort.NEED, 50))
                .containsExactly(
                        "ASKED TASK",
                        "EMPTY OUT",
                        "LOW LOW",
                        "LATE LATE",
                        "UNCOUNTED UNSUPPLIED",
                        "UNSOLD UNSUPPLIED",
                        "FINE NONE",
                        "RETIRED NONE");
    }

    @Test
    void what_waits_until_more_is_ordered_of_its_supplier_needs_nobody() {
        ReorderLevels levels = new ReorderLevels(db.database());
        levels.save(new ReorderLevel("LOW", "S-1", 3, 0, 8, ReorderAnswer.WAIT, "D-1", NOW, NOW, NOW.plusSeconds(60)));
        assertThat(all(ProductSort.NEED, 50)).contains("LOW NONE");
        assertThat(levels.find("LOW").orElseThrow().waitsUntil()).isEqualTo(NOW.plusSeconds(60));
        assertThat(levels.waiting(List.of("S-0", "S-1"))).containsExactly("LOW");
        assertThat(levels.waiting(List.of("S-0"))).isEmpty();
    }

    @Test
    void pages_go_on_where_the_last_one_ended_in_every_order() {
        for (ProductSort sort : ProductSort.values()) {
            assertThat(all(sort, 3)).as(sort.name()).containsExactlyElementsOf(all(sort, 50));
        }
        assertThat(all(ProductSort.COVER, 50)).startsWith("EMPTY OUT", "LATE LATE", "FINE NONE");
        assertThatThrownBy(() -> list.list(query(null, ProductSort.SKU, "nonsense", 5), TODAY))
                .hasMessageContaining("cursor: 'nonsense'");
    }

    @Test
    void a_line_says_what_there_is_and_what_is_owed() {
        ProductLine late = list.list(query("late", ProductSort.NEED, null, 5), TODAY)
                .page()
                .items()
                .get(0);
        assertThat(late.available()).isEqualTo(3);
        assertThat(late.onOrder()).isEqualTo(20);
        assertThat(late.reorderPoint()).isEqualTo(8);
        assertThat(late.perWeek()).isEqualByComparingTo("2");
        assertThat(late.coverWeeks()).isEqualByComparingTo("1.5");
        assertThat(late.tasks()).isZero();
        assertThat(late.price()).isEqualByComparingTo("9.50");
    }

    @Test
    void needs_are_counted_whichever_are_asked_for_and_a_text_narrows_them() {
        Listed listed = list.list(new ProductQuery(null, Set.of(ProductNeed.OUT), ProductSort.NEED, null, 5), TODAY);
        assertThat(listed.page().items()).extracting(ProductLine::sku).containsExactly("EMPTY");
        assertThat(listed.page().total()).isEqualTo(1);
        assertThat(listed.counts()).containsEntry(ProductNeed.UNSUPPLIED, 2L).containsEntry(ProductNeed.TASK, 1L);
        Listed narrowed = list.list(query("mug EMP", ProductSort.NEED, null, 5), TODAY);
        assertThat(narrowed.page().total()).isEqualTo(1);
        assertThat(narrowed.counts()).containsEntry(ProductNeed.TASK, 0L);
        assertThat(list.list(query("100%", ProductSort.NEED, null, 5), TODAY)
                        .page()
                        .items())
                .isEmpty();
    }

    @Test
    void ten_thousand_products_are_listed_at_once() {
        db.database().jdbi().useHandle(h -> {
            h.execute("insert into product (sku, description, price, currency, stock_managed, active, sold_orders,"
                    + " cancelled_orders) select 'P' || x, 'Product ' || x, 5, 'EUR', true, true, 0, 0 from "
                    + series(10_000));
            h.execute("insert into stock (sku, on_hand, reserved) select 'P' || x, x % 50, 0 from " + series(10_000));
            h.execute("insert into supplier_item (sku, supplier_id, terms) select 'P' || x, 'S-1', '{}' from "
                    + series(10_000));
            h.execute("insert into reorder_product (sku, reorder_point, due) select 'P' || x, 10, false from "
                    + series(10_000));
            h.execute("insert into forecast (sku, made_at, regularity, method, tested, error, weeks, per_week)"
                    + " select 'P' || x, current_timestamp, '', '', 9, 1, '[]', x % 7 from " + series(10_000));
            h.execute("insert into purchase_order_line (order_id, number, sku, made_on, quantity, received, body)"
                    + " select 'PO-2', x + 1, 'P' || x, date '2026-11-01', 9, 0, '{}' from " + series(1_000));
        });
        list.list(query(null, ProductSort.NEED, null, 49), TODAY); // H2 would answer the same question from memory
        Instant start = Instant.now();
        Listed listed = list.list(query(null, ProductSort.NEED, null, 50), TODAY);
        Duration taken = Duration.between(start, Instant.now());
        assertThat(listed.page().total()).isEqualTo(10_000);
        assertThat(taken).as("on " + db.kind()).isLessThan(Duration.ofSeconds(2));
    }

    private String series(int n) {
        return db.kind() == Databases.H2
                ? "(select \"X\" as x from system_range(1, " + n + ")) as s"
                : "(select x from generate_series(1, " + n + ") as g(x)) as s";
    }

    @Test
    void a_price_that_waits_for_a_person_counts_as_well() {
        task("T-2", "FINE");
        ProductLine fine = list.list(query("fine", ProductSort.NEED, null, 5), TODAY)
                .page()
                .items()
                .get(0);
        assertThat(fine.need()).isEqualTo(ProductNeed.TASK);
        assertThat(fine.tasks()).isEqualTo(1);
    }

    private List<String> all(ProductSort sort, int limit) {
        List<String> lines = new ArrayList<>();
        String cursor = null;
        do {
            var page = list.list(query(null, sort, cursor, limit), TODAY).page();
            page.items().forEach(line -> lines.add(line.sku() + " " + line.need()));
            cursor = page.next();
        } while (cursor != null);
        return lines;
    }

    private static ProductQuery query(@Nullable String text, ProductSort sort, @Nullable String cursor, int limit) {
        return new ProductQuery(text, Set.of(), sort, cursor, limit);
    }

    private void product(String sku, boolean active) {
        new Catalogue(db.database())
                .upsert(new ProductUpserted(
                        sku, "Mug " + sku, "Mugs", new BigDecimal("9.50"), null, "EUR", null, true, active));
    }

    private void supplier(String... skus) {
        List<Terms> terms = List.of(skus).stream()
                .map(sku -> new Terms("S-1", sku, 1, 1, BigDecimal.ONE, List.of(), null, null, true))
                .toList();
        new Suppliers(db.database())
                .upsert(new Supplier("S-1", "Potters", null, "EUR", 14, OrderTerms.NONE, true, terms));
    }

    private void counted(String sku, int pieces) {
        new Stock(db.database(), () -> null)
                .counted(new StockCounted(sku, pieces, OffsetDateTime.parse("2026-11-23T08:00:00Z"), null));
    }

    private void forecast(String sku, String perWeek) {
        BigDecimal week = new BigDecimal(perWeek);
        new Forecasts(db.database())
                .save(List.of(new StoredForecast(
                        sku,
                        NOW,
                        "sold in most weeks",
                        "theta",
                        24,
                        BigDecimal.ONE,
                        List.of(new StoredForecast.Week(TODAY, week, week, week, week)))));
    }

    private void level(String sku, int available, int point) {
        ReorderLevels levels = new ReorderLevels(db.database());
        levels.hold(sku);
        levels.save(new ReorderLevel(sku, "S-1", available, 0, point, ReorderAnswer.WAIT, "D-1", NOW, null, null));
    }

    private void order(String id, String sku, PurchaseState state, @Nullable LocalDate promised) {
        PurchaseLine line = new PurchaseLine(
                1,
                sku,
                sku,
                20,
                0,
                BigDecimal.ONE,
                "D-1",
                3,
                8,
                BigDecimal.TEN,
                BigDecimal.TEN,
                14,
                0,
                false,
                false,
                "");
        PurchaseOrder order = new PurchaseOrder(
                id,
                "S-1",
                "Potters",
                null,
                "EUR",
                state,
                NOW,
                "D-1",
                NOW,
                null,
                promised,
                0,
                null,
                null,
                null,
                null,
                List.of(line));
        PurchaseOrders orders = new PurchaseOrders(db.database());
        orders.add(order);
        orders.save(order);
    }

    private void task(String id, String subject) {
        TestTransactions.run(() -> new Tasks(db.database())
                .open(new Task(
                        id,
                        "purchase",
                        "reorder",
                        subject,
                        subject,
                        "D-1",
                        "Order?",
                        "",
                        "Potters",
                        BigDecimal.TEN,
                        "EUR",
                        Answer.APPROVE,
                        NOW,
                        NOW,
                        0,
                        null,
                        Task.State.OPEN,
                        false)));
    }
}
