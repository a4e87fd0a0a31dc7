package org.countersign.ledger.fulfilment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jspecify.annotations.Nullable;

/** The imports of the shop's past: when each began, what it reported at its end, and whether cleaning has seen it. */
public final class HistoryImports {

    private static final int NEWEST = 100;

    private final Database database;

    public HistoryImports(Database database) {
        this.database = database;
    }

    /**
     * @param cleanedAt when cleaning had seen all of it, null before
     * @param report the last one: of its beginning, or of its end
     */
    public record Entry(String id, Instant startedAt, String format, @Nullable Instant cleanedAt, String report) {}

    /** Of a new import, or a new report of one on record. */
    public void keep(Entry entry) {
        database.allOrNone(h -> {
            int known = h.createUpdate("update history_import set report = :report where import_id = :id")
                    .bind("report", entry.report())
                    .bind("id", entry.id())
                    .execute();
            if (known == 0) {
                h.createUpdate("insert into history_import (import_id, started_at, format, report)"
                                + " values (:id, :at, :format, :report)")
                        .bind("id", entry.id())
                        .bind("at", Column.time(entry.startedAt()))
                        .bind("format", entry.format())
                        .bind("report", entry.report())
                        .execute();
            }
        });
    }

    public void cleaned(String id, Instant at) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("update history_import set cleaned_at = :at where import_id = :id")
                        .bind("at", Column.time(at))
                        .bind("id", id)
                        .execute());
    }

    public Optional<Entry> find(String id) {
        return database.jdbi().withHandle(h -> h.createQuery("select * from history_import where import_id = :id")
                .bind("id", id)
                .map((row, context) -> entry(row))
                .findOne());
    }

    /** The newest first; older ones can still be found by id. */
    public List<Entry> list() {
        return entries("", " limit " + NEWEST);
    }

    /** Those that cleaning has not seen to the end, the newest first. */
    public List<Entry> notCleaned() {
        return entries(" where cleaned_at is null", "");
    }

    private List<Entry> entries(String where, String limit) {
        String sql = "select * from history_import" + where + " order by started_at desc, import_id desc" + limit;
        return database.jdbi()
                .withHandle(h ->
                        h.createQuery(sql).map((row, context) -> entry(row)).list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("import_id"),
                Column.instant(row, "started_at"),
                row.getString("format"),
                Column.instantOrNull(row, "cleaned_at"),
                row.getString("report"));
    }
}
