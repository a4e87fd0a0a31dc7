package org.countersign.ledger.fulfilment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countersign.domain.event.Cause;
import org.countersign.domain.event.StockCounted;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.Order;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The shelf: what lies there and how much of it is promised to orders. Which products are reserved for an order is what
 * its facts say (products whose stock was managed when it was judged), so that a release gives back exactly what was
 * taken. SKUs are always taken in the same sequence: two orders wait for each other's rows, but never both.
 */
public final class Stock {

    private static final String RESERVE =
            "update stock set reserved = reserved + :n, cause = :cause where sku = :sku and on_hand - reserved >= :n";

    private static final String RELEASE = "update stock set reserved = reserved - :n, cause = :cause where sku = :sku";

    private static final String SHIP =
            "update stock set reserved = reserved - :n, on_hand = on_hand - :n, cause = :cause where sku = :sku";

    private static final String RETURN = "update stock set on_hand = on_hand + :n, cause = :cause where sku = :sku";

    private static final String COUNT = "update stock set on_hand = :n + (select coalesce(sum(g.quantity), 0)"
            + " from goods_receipt g where g.sku = :sku and g.received_at > :at), counted_at = :at, expected_at = :expected,"
            + " sell_by = :sellBy, cause = :cause"
            + " where sku = :sku and (counted_at is null or counted_at <= :at)";

    private final Database database;
    private final Cause cause;

    /** @param cause is kept beside every change: who looks at the shelf later can tell why it is as it is */
    public Stock(Database database, Cause cause) {
        this.database = database;
        this.cause = cause;
    }

    /** All lines or none, in one batch; says what is short. */
    public List<Shortage> reserve(Order order) {
        Map<String, Integer> wanted = managed(order);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return database.beside().withHandle(h -> {
            Map<String, Integer> taken = new TreeMap<>(wanted);
            int[] counts = batch(h, RESERVE, wanted);
            int place = 0;
            for (String sku : wanted.keySet()) {
                if (counts[place++] == 0) {
                    taken.remove(sku);
                }
            }
            if (taken.size() == wanted.size()) {
                return List.of();
            }
            batch(h, RELEASE, taken);
            return shortages(h, wanted);
        });
    }

    private static List<Shortage> shortages(Handle handle, Map<String, Integer> wanted) {
        List<Shortage> shortages = new ArrayList<>();
        wanted.forEach((sku, n) -> {
            StockLevel level = find(handle, sku).orElse(new StockLevel(sku, 0, 0, null, null, null));
            if (level.available() < n) {
                shortages.add(new Shortage(sku, n, level.available(), level.expectedAt()));
            }
        });
        return shortages;
    }

    /** Gives back what {@link #reserve} took. */
    public void release(Order order) {
        database.jdbi().useHandle(h -> batch(h, RELEASE, managed(order)));
    }

    /** The parcel has left: what was reserved is no longer on the shelf. */
    public void shipped(Order order) {
        database.jdbi().useHandle(h -> batch(h, SHIP, managed(order)));
    }

    /** Pieces that came back lie on the shelf again; of what nobody counts there is no row, and nothing happens. */
    public void returned(Map<String, Integer> pieces) {
        database.jdbi().useHandle(h -> batch(h, RETURN, new TreeMap<>(pieces)));
    }

    /**
     * A count replaces what was there, unless it is older than the last one; goods that came after it was taken lie there
     * as well, however late it is told.
     */
    public void counted(StockCounted count) {
        database.allOrNone(h -> {
            h.createUpdate("insert into stock (sku, on_hand, reserved) values (:sku, 0, 0) on conflict do nothing")
                    .bind("sku", count.sku())
                    .execute();
            // Goods that are put on the shelf just now are waited for: a statement sees only what was there when it
            // began.
            h.createQuery("select sku from stock where sku = :sku for update")
                    .bind("sku", count.sku())
                    .mapTo(String.class)
                    .one();
            h.createUpdate(COUNT)
                    .bind("sku", count.sku())
                    .bind("n", count.quantity())
                    .bind("at", Column.time(count.countedAt().toInstant()))
                    .bind(
                            "expected",
                            count.expectedAt() == null
                                    ? null
                                    : Column.time(count.expectedAt().toInstant()))
                    .bind("sellBy", count.sellBy())
                    .bind("cause", cause.now())
                    .execute();
        });
    }

    public Optional<StockLevel> find(String sku) {
        return database.jdbi().withHandle(h -> find(h, sku));
    }

    private static Optional<StockLevel> find(Handle handle, String sku) {
        return handle.createQuery(
                        "select sku, on_hand, reserved, counted_at, expected_at, sell_by from stock where sku = :sku")
                .bind("sku", sku)
                .map((row, context) -> new StockLevel(
                        row.getString("sku"),
                        row.getInt("on_hand"),
                        row.getInt("reserved"),
                        Column.instantOrNull(row, "counted_at"),
                        Column.instantOrNull(row, "expected_at"),
                        Column.dateOrNull(row, "sell_by")))
                .findOne();
    }

    private int[] batch(Handle handle, String sql, Map<String, Integer> pieces) {
        if (pieces.isEmpty()) {
            return new int[0];
        }
        String why = cause.now();
        PreparedBatch batch = handle.prepareBatch(sql);
        pieces.forEach((sku, n) ->
                batch.bind("sku", sku).bind("n", n).bind("cause", why).add());
        return batch.execute();
    }

    private static Map<String, Integer> managed(Order order) {
        Map<String, Integer> pieces = new TreeMap<>();
        for (LineFacts line : order.facts().lines()) {
            if (line.available() != null) {
                pieces.merge(line.sku(), line.quantity(), Integer::sum);
            }
        }
        return pieces;
    }
}
