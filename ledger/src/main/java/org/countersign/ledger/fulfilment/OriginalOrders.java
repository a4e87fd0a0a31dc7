package org.countersign.ledger.fulfilment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.domain.fulfilment.LineRepair;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.fulfilment.RepairedOrder;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Past orders as they were imported. What counts is always the same: the imported order with the repairs that stand. So
 * an order is written anew whenever one of the two changes, and is as if it had never been repaired when the last repair
 * goes.
 */
final class OriginalOrders {

    private final Handle handle;

    OriginalOrders(Handle handle) {
        this.handle = handle;
    }

    private record Row(String id, @Nullable String importId, PastOrder order) {}

    Map<String, PastOrder> of(Collection<String> ids) {
        Map<String, PastOrder> found = new HashMap<>();
        rows(ids).forEach((id, row) -> found.put(id, row.order()));
        return found;
    }

    private Map<String, Row> rows(Collection<String> ids) {
        Map<String, Row> rows = new HashMap<>();
        for (String table : List.of("past_order", "past_order_original")) {
            handle.createQuery("select order_id, import_id, body from " + table + " where order_id = any(:ids)")
                    .bindArray("ids", String.class, ids.toArray())
                    .map((row, context) -> new Row(
                            row.getString("order_id"),
                            row.getString("import_id"),
                            Json.read(row.getString("body"), PastOrder.class)))
                    .forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    /** Writes them as they count now. */
    void rewrite(Collection<String> ids) {
        write(rows(ids));
    }

    /** The imported orders have changed: something more has come back. */
    void replace(Map<String, PastOrder> originals) {
        Map<String, Row> rows = rows(originals.keySet());
        originals.forEach((id, order) -> rows.computeIfPresent(id, (key, row) -> new Row(id, row.importId(), order)));
        write(rows);
    }

    private void write(Map<String, Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, List<LineRepair>> repairs = new HashMap<>();
        HistoryRepairs.standing(handle, rows.keySet())
                .forEach(repair -> repairs.computeIfAbsent(repair.orderId(), id -> new ArrayList<>())
                        .add(repair));
        clear(rows.keySet());
        Map<@Nullable String, List<PastOrder>> current = new HashMap<>();
        List<Row> kept = new ArrayList<>();
        rows.forEach((id, row) -> {
            List<LineRepair> standing = repairs.getOrDefault(id, List.of());
            RepairedOrder.of(row.order(), standing)
                    .ifPresent(order -> current.computeIfAbsent(row.importId(), any -> new ArrayList<>())
                            .add(order));
            if (!standing.isEmpty()) {
                kept.add(row);
            }
        });
        current.forEach((importId, orders) -> History.insert(handle, importId, orders));
        keep(kept);
    }

    private void clear(Collection<String> ids) {
        for (String table : List.of("past_return", "past_order", "past_order_original")) {
            handle.createUpdate("delete from " + table + " where order_id = any(:ids)")
                    .bindArray("ids", String.class, ids.toArray())
                    .execute();
        }
    }

    private void keep(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into past_order_original (order_id, import_id, body) values (:id, :import, :body)");
        rows.forEach(row -> batch.bind("id", row.id())
                .bind("import", Objects.requireNonNull(row.importId(), "import of a repaired order"))
                .bind("body", Json.write(row.order()))
                .add());
        batch.execute();
    }
}
