package org.countersign.ledger.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.StockCounted;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.PriceBreak;
import org.countersign.domain.reorder.StoredForecast;
import org.countersign.domain.reorder.Supplier;
import org.countersign.domain.reorder.Terms;
import org.countersign.ledger.fulfilment.History;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class SalesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    private final TestDatabase db;
    private final Sales sales;

    SalesTest(Databases databases) {
        db = databases.create();
        sales = new Sales(db.database());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void the_past_tells_what_was_sold_and_leaves_out_what_was_called_off() {
        OrderPlaced kept = order("O-1", "2026-11-20T12:00:00+01:00");
        OrderPlaced old = order("O-2", "2026-01-01T12:00:00+01:00");
        OrderPlaced back = order("O-3", "2026-11-20T12:00:00+01:00");
        OffsetDateTime later = OffsetDateTime.parse("2026-11-21T12:00:00+01:00");
        new History(db.database())
                .add(List.of(
                        PastOrder.of(kept, List.of()),
                        PastOrder.of(old, List.of()),
                        PastOrder.of(back, List.of(new PastOrder.Return("MUG", 3, later)))));
        List<String> seen = new ArrayList<>();
        sales.since(
                MONDAY.minusSeconds(30L * 86_400),
                (sku, day, quantity, price) -> seen.add(sku + " " + day + " " + quantity + " " + price));
        assertThat(seen).containsExactly("MUG 2026-11-20 3 9.5");
    }

    private static OrderPlaced order(String id, String at) {
        return new OrderPlaced(
                id,
                OffsetDateTime.parse(at),
                "EUR",
                new OrderPlaced.Customer("C-1", null, "DE", null),
                List.of(new OrderPlaced.Line("MUG", "Mug", 3, new BigDecimal("9.50"))),
                new OrderPlaced.Shipping("standard", "DE", null, null, null),
                new OrderPlaced.Payment("card", "captured"),
                null);
    }

    @Test
    void an_empty_shelf_is_noted_once_a_day() {
        Stock stock = new Stock(db.database(), () -> null);
        stock.counted(new StockCounted("MUG", 0, OffsetDateTime.parse("2026-11-23T08:00:00Z"), null));
        stock.counted(new StockCounted("POT", 4, OffsetDateTime.parse("2026-11-23T08:00:00Z"), null));
        sales.noteEmptyShelves(DAY);
        sales.noteEmptyShelves(DAY);
        sales.noteEmptyShelves(DAY.plusDays(1));
        List<String> seen = new ArrayList<>();
        sales.emptyShelves(DAY.plusDays(1), (sku, day) -> seen.add(sku + " " + day));
        assertThat(seen).containsExactly("MUG 2026-11-24");
        sales.emptyShelves(DAY, (sku, day) -> seen.add(sku));
        assertThat(seen).hasSize(3);
    }

    @Test
    void suppliers_come_back_as_they_were_told_last_and_the_preferred_is_chosen() {
        Suppliers suppliers = new Suppliers(db.database());
        Supplier dear = supplier("S-1", true, "3.10", true);
        suppliers.upsert(supplier("S-1", true, "9.99", false));
        suppliers.upsert(dear);
        suppliers.upsert(supplier("S-2", true, "2.50", false));
        assertThat(suppliers.find("S-1")).contains(dear);
        assertThat(suppliers.choose("MUG").map(Supplier::supplierId)).contains("S-1");
        suppliers.upsert(supplier("S-1", true, "3.10", false));
        assertThat(suppliers.choose("MUG").map(Supplier::supplierId))
                .as("the cheapest")
                .contains("S-2");
        suppliers.upsert(supplier("S-2", false, "2.50", false));
        assertThat(suppliers.choose("MUG").map(Supplier::supplierId)).contains("S-1");
        assertThat(suppliers.choose("POT")).isEqualTo(Optional.empty());
        var first = suppliers.list(null, 1);
        assertThat(first.items()).extracting(Supplier::supplierId).containsExactly("S-1");
        assertThat(first.total()).isEqualTo(2);
        assertThat(suppliers.list(first.next(), 1).items())
                .as("those that are not ordered from any more, too")
                .extracting(Supplier::supplierId)
                .containsExactly("S-2");
    }

    private static Supplier supplier(String id, boolean active, String cost, boolean preferred) {
        Terms terms = new Terms(
                id,
                "MUG",
                12,
                48,
                new BigDecimal(cost),
                List.of(new PriceBreak(240, new BigDecimal("2.00"))),
                10,
                null,
                preferred);
        return new Supplier(id, "Potters", "orders@example.org", "EUR", 14, OrderTerms.NONE, active, List.of(terms));
    }

    @Test
    void a_forecast_takes_the_place_of_the_one_before() {
        Forecasts forecasts = new Forecasts(db.database());
        assertThat(forecasts.lastRun()).isEmpty();
        long run = forecasts.begin(MONDAY);
        forecasts.save(List.of(forecast("1.00")));
        forecasts.save(List.of(forecast("2.00")));
        forecasts.end(run, MONDAY.plusSeconds(9), 1);
        assertThat(forecasts.find("MUG")).contains(forecast("2.00"));
        assertThat(forecasts.find("POT")).isEmpty();
        assertThat(forecasts.lastRun()).contains(new Forecasts.Run(MONDAY, Optional.of(MONDAY.plusSeconds(9)), 1));
    }

    private static StoredForecast forecast(String pieces) {
        BigDecimal number = new BigDecimal(pieces);
        return new StoredForecast(
                "MUG",
                MONDAY,
                "sold in most weeks",
                "theta",
                24,
                new BigDecimal("0.50"),
                List.of(new StoredForecast.Week(DAY, number, number, number, number)));
    }
}
