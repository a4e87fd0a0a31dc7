package org.countersign.ledger.reorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.statement.Query;

/** What was sold of each product, day by day, in the shop's past and since; and on which days it had none. */
public final class Sales {

    private static final int FETCH = 500;

    /** Sees one sold line after the other. */
    @FunctionalInterface
    public interface Eye {
        void sold(String sku, LocalDate day, int quantity, double price);
    }

    private final Database database;

    public Sales(Database database) {
        this.database = database;
    }

    /** Every line that was ordered from then on and not refused or called off before it was sent. */
    public void since(Instant from, Eye eye) {
        each("select body from past_order where placed_at >= :from and refused = false", from, body -> {
            PastOrder past = Json.read(body, PastOrder.class);
            if (!isUndone(past)) {
                LocalDate day = past.order().placedAt().toLocalDate();
                past.order()
                        .lines()
                        .forEach(line -> eye.sold(
                                line.sku(),
                                day,
                                line.quantity(),
                                line.unitPrice().doubleValue()));
            }
        });
        each(
                "select facts from customer_order where placed_at >= :from and state not in ('REFUSED', 'CANCELLED')",
                from,
                facts -> {
                    OrderFacts order = Json.read(facts, OrderFacts.class);
                    LocalDate day = order.placedAt().toLocalDate();
                    order.lines()
                            .forEach(line -> eye.sold(
                                    line.sku(),
                                    day,
                                    line.quantity(),
                                    line.price().doubleValue()));
                });
    }

    /** What was called off whole was no demand; what came back was. */
    private static boolean isUndone(PastOrder past) {
        return past.state() == OrderState.CANCELLED;
    }

    private void each(String sql, Instant from, Consumer<String> row) {
        try (Stream<String> rows = database.stream(h -> {
            Query query = h.createQuery(sql).setFetchSize(FETCH).bind("from", Column.time(from));
            return query.mapTo(String.class).stream();
        })) {
            rows.forEach(row);
        }
    }

    /** Notes which products have nothing free today; the same day again changes nothing. */
    public void noteEmptyShelves(LocalDate day) {
        database.jdbi().useHandle(h -> h.createUpdate(
                        "insert into stock_out (sku, empty_on) select s.sku, cast(:day as date)"
                                + " from stock s where s.on_hand - s.reserved <= 0 and not exists"
                                + " (select 1 from stock_out o where o.sku = s.sku and o.empty_on = cast(:day as date))")
                .bind("day", day)
                .execute());
    }

    /** Days since then at whose end a product had nothing free. */
    public void emptyShelves(LocalDate from, BiConsumer<String, LocalDate> eye) {
        database.jdbi().useHandle(h -> h.createQuery("select sku, empty_on from stock_out where empty_on >= :from")
                .bind("from", from)
                .map((row, context) -> {
                    eye.accept(row.getString("sku"), row.getObject("empty_on", LocalDate.class));
                    return true;
                })
                .list());
    }
}
