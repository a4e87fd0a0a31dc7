package org.countersign.ledger.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.oversight.Unwind.State;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Everything that was ever to be taken back. What it is about is written down when it is asked for, and stays. */
public final class Unwinds {

    private final Database database;

    public Unwinds(Database database) {
        this.database = database;
    }

    public void add(Unwind unwind, List<Trace> traces) {
        database.allOrNone(h -> {
            h.createUpdate(
                            "insert into unwind (id, ruleset, version, from_at, to_at, reason, asked_by, asked_at, state)"
                                    + " values (:id, :ruleset, :version, :from, :to, :reason, :by, :at, :state)")
                    .bind("id", unwind.id())
                    .bind("ruleset", unwind.ruleset().toString())
                    .bind("version", unwind.version())
                    .bind("from", Column.time(unwind.from()))
                    .bind("to", Column.time(unwind.to()))
                    .bind("reason", unwind.reason())
                    .bind("by", unwind.askedBy())
                    .bind("at", Column.time(unwind.askedAt()))
                    .bind("state", unwind.state().word())
                    .execute();
            PreparedBatch batch =
                    h.prepareBatch("insert into unwind_trace (unwind_id, trace_id, type, subject, decision_id, at)"
                            + " values (:unwind, :trace, :type, :subject, :decision, :at)");
            traces.forEach(trace -> batch.bind("unwind", unwind.id())
                    .bind("trace", trace.id())
                    .bind("type", trace.type())
                    .bind("subject", trace.subject())
                    .bind("decision", trace.decisionId())
                    .bind("at", Column.time(trace.at()))
                    .add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    /** Leaves the review; false when it had left it already. */
    public boolean close(Unwind closed) {
        return database.jdbi()
                .withHandle(h -> h.createUpdate("update unwind set state = :state, decided_by = :by,"
                                        + " decided_at = :at where id = :id and state = 'review'")
                                .bind("id", closed.id())
                                .bind("state", closed.state().word())
                                .bind("by", closed.decidedBy())
                                .bind("at", Column.timeOrNull(closed.decidedAt()))
                                .execute()
                        > 0);
    }

    public Optional<Unwind> find(String id) {
        return database.jdbi().withHandle(h -> h.createQuery("select * from unwind where id = :id")
                .bind("id", id)
                .map((row, context) -> unwind(row))
                .findOne());
    }

    /** The newest first. */
    public List<Unwind> list(int limit) {
        return database.jdbi().withHandle(h -> h.createQuery("select * from unwind order by asked_at desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> unwind(row))
                .list());
    }

    /** The oldest first. */
    public List<Undone> traces(String id) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select * from unwind_trace where unwind_id = :id order by at, trace_id")
                        .bind("id", id)
                        .map((row, context) -> undone(row))
                        .list());
    }

    public void mark(String id, String traceId, boolean done, @Nullable String note) {
        database.jdbi().useHandle(h -> h.createUpdate("update unwind_trace set undone = :done, note = :note"
                        + " where unwind_id = :id and trace_id = :trace")
                .bind("id", id)
                .bind("trace", traceId)
                .bind("done", done)
                .bind("note", note)
                .execute());
    }

    private static Undone undone(ResultSet row) throws SQLException {
        boolean done = row.getBoolean("undone");
        boolean open = row.wasNull();
        return new Undone(
                new Trace(
                        row.getString("trace_id"),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getString("decision_id"),
                        Column.instant(row, "at")),
                open ? null : done,
                row.getString("note"));
    }

    private static Unwind unwind(ResultSet row) throws SQLException {
        return new Unwind(
                row.getString("id"),
                RulesetId.of(row.getString("ruleset")),
                row.getInt("version"),
                Column.instant(row, "from_at"),
                Column.instant(row, "to_at"),
                row.getString("reason"),
                row.getString("asked_by"),
                Column.instant(row, "asked_at"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("decided_by"),
                Column.instantOrNull(row, "decided_at"));
    }
}
