package org.countersign.ledger.fulfilment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.countersign.domain.fulfilment.LineRepair;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What cleaning put right in the shop's past, one row a repair. A repair and the order that it changes are written
 * together. None is ever deleted: what a person took back stays on record, and is not made a second time.
 */
public final class HistoryRepairs {

    private final Database database;

    public HistoryRepairs(Database database) {
        this.database = database;
    }

    /** Makes those that were never made before. */
    public void make(String importId, List<LineRepair> repairs, Instant at) {
        if (repairs.isEmpty()) {
            return;
        }
        database.allOrNone(h -> {
            PreparedBatch batch = h.prepareBatch("insert into history_repair (import_id, step, order_id, line, field,"
                    + " was, became, why, sure, at) values (:import, :step, :order, :line, :field, :was, :became, :why,"
                    + " :sure, :at) on conflict do nothing");
            repairs.forEach(repair -> batch.bind("import", importId)
                    .bind("step", repair.step())
                    .bind("order", repair.orderId())
                    .bind("line", repair.line())
                    .bind("field", repair.field())
                    .bind("was", repair.before())
                    .bind("became", repair.after())
                    .bind("why", repair.why())
                    .bind("sure", repair.sure())
                    .bind("at", Column.time(at))
                    .add());
            batch.execute();
            rewrite(h, repairs);
        });
    }

    /** Takes these back, and says so. */
    public void undo(List<StoredRepair> repairs, String by, String why, Instant at) {
        if (repairs.isEmpty()) {
            return;
        }
        database.allOrNone(h -> {
            h.createUpdate("update history_repair set undone_at = :at, undone_by = :by, undone_why = :why"
                            + " where seq = any(:seqs) and undone_at is null")
                    .bind("at", Column.time(at))
                    .bind("by", by)
                    .bind("why", why)
                    .bindArray("seqs", Long.class, (Object[])
                            repairs.stream().map(StoredRepair::seq).toArray(Long[]::new))
                    .execute();
            rewrite(h, repairs.stream().map(StoredRepair::repair).toList());
        });
    }

    /** In the order of their ids: two at once don't lock each other out. */
    private static void rewrite(Handle handle, List<LineRepair> repairs) {
        Collection<String> ids = new TreeSet<>();
        repairs.forEach(repair -> ids.add(repair.orderId()));
        new OriginalOrders(handle).rewrite(ids);
    }

    /** Those of these orders that nobody took back, in the order they were made. */
    static List<LineRepair> standing(Handle handle, Collection<String> orderIds) {
        return handle.createQuery(
                        "select * from history_repair where order_id = any(:ids) and undone_at is null order by seq")
                .bindArray("ids", String.class, orderIds.toArray())
                .map((row, context) -> repair(row))
                .list();
    }

    /** All of these orders, those that were taken back too, in the order they were made. */
    public List<StoredRepair> ofOrders(Collection<String> orderIds) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select * from history_repair where order_id = any(:ids) order by seq")
                        .bindArray("ids", String.class, orderIds.toArray())
                        .map((row, context) -> stored(row))
                        .list());
    }

    /** By the step that made the most. */
    public List<StepCount> count(String importId) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select step, count(*) as made, count(undone_at) as undone,"
                                + " count(distinct order_id) as orders from history_repair where import_id = :import"
                                + " group by step order by 2 desc, 1")
                .bind("import", importId)
                .map((row, context) -> new StepCount(
                        row.getString("step"), row.getLong("made"), row.getLong("undone"), row.getLong("orders")))
                .list());
    }

    /** In the order they were made. */
    public Page<StoredRepair> list(String importId, @Nullable String step, @Nullable String cursor, int limit) {
        Cursor after = Cursor.of(cursor);
        Where all = new Where().equal("import_id", importId).equal("step", step);
        long total = all.count(database, "history_repair");
        Where where = new Where().equal("import_id", importId).equal("step", step);
        if (after != null) {
            where.and("seq > :after", "after", Long.parseLong(after.id()));
        }
        List<StoredRepair> rows = list(where, limit + 1);
        return Cursor.page(rows, limit, total, one -> new Cursor(Instant.EPOCH, Long.toString(one.seq())));
    }

    /**
     * Those that stand and can be taken back.
     *
     * @param seq of one repair, or null for all
     * @param step that made them, or null for all
     */
    public List<StoredRepair> standing(String importId, @Nullable Long seq, @Nullable String step, int limit) {
        return list(standing(importId, seq, step), limit);
    }

    public long countStanding(String importId, @Nullable Long seq, @Nullable String step) {
        String sql = "select count(*) from history_repair" + standing(importId, seq, step);
        return database.jdbi().withHandle(h -> standing(importId, seq, step)
                .query(h, sql)
                .mapTo(Long.class)
                .one());
    }

    private static Where standing(String importId, @Nullable Long seq, @Nullable String step) {
        return new Where()
                .equal("import_id", importId)
                .equal("step", step)
                .equal("seq", seq)
                .and("undone_at is null");
    }

    private List<StoredRepair> list(Where where, int limit) {
        String sql = "select * from history_repair" + where + " order by seq limit " + limit;
        return database.jdbi()
                .withHandle(h ->
                        where.query(h, sql).map((row, context) -> stored(row)).list());
    }

    private static StoredRepair stored(ResultSet row) throws SQLException {
        return new StoredRepair(
                row.getLong("seq"),
                row.getString("import_id"),
                repair(row),
                Column.instant(row, "at"),
                Column.instantOrNull(row, "undone_at"),
                row.getString("undone_by"),
                row.getString("undone_why"));
    }

    private static LineRepair repair(ResultSet row) throws SQLException {
        return new LineRepair(
                row.getString("order_id"),
                row.getInt("line"),
                row.getString("field"),
                row.getString("was"),
                row.getString("became"),
                row.getString("why"),
                row.getString("step"),
                row.getDouble("sure"));
    }
}
