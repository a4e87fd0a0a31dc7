package org.countersign.ledger.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.domain.campaign.RetentionRun;
import org.countersign.domain.campaign.RetentionState;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.Handle;

/** The rounds through all customers: one at a time, whichever server goes it. */
public final class RetentionRuns {

    private static final String COLUMNS = "number, started_at, started_by, ended_at";

    private final Database database;

    public RetentionRuns(Database database) {
        this.database = database;
    }

    /** Of several servers one gets it, until its transaction ends. */
    public boolean mine() {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select name from lease where name = 'retention' for update skip locked")
                        .mapTo(String.class)
                        .findOne())
                .isPresent();
    }

    /** Begins one, unless one is under way: that one then. Two who begin at the same moment take turns. */
    public RetentionRun start(String by, Instant now) {
        return database.together(h -> {
            h.createQuery("select name from lease where name = 'retention' for update")
                    .mapTo(String.class)
                    .one();
            return open(h).orElseGet(() -> {
                h.createUpdate("insert into retention_run (started_at, started_by) values (:at, :by)")
                        .bind("at", Column.time(now))
                        .bind("by", by)
                        .execute();
                return open(h).orElseThrow();
            });
        });
    }

    /** The one under way, without its counts. */
    public Optional<RetentionRun> open() {
        return database.jdbi().withHandle(RetentionRuns::open);
    }

    private static Optional<RetentionRun> open(Handle handle) {
        return handle.createQuery(
                        "select " + COLUMNS + " from retention_run where ended_at is null order by number limit 1")
                .map((row, context) -> run(row, Map.of()))
                .findOne();
    }

    public void end(long number, Instant now) {
        database.jdbi().useHandle(h -> h.createUpdate("update retention_run set ended_at = :at where number = :number")
                .bind("at", Column.time(now))
                .bind("number", number)
                .execute());
    }

    /** When a round was last begun. */
    public Optional<Instant> lastStart() {
        return database.jdbi().withHandle(h -> h.createQuery("select max(started_at) as last_at from retention_run")
                .map((row, context) -> Optional.ofNullable(Column.instantOrNull(row, "last_at")))
                .one());
    }

    /** The latest first, each with what came of it. */
    public List<RetentionRun> list(int most) {
        return database.jdbi().withHandle(h -> h
                .createQuery("select " + COLUMNS + " from retention_run order by number desc limit :most")
                .bind("most", most)
                .map((row, context) -> run(row, Map.of()))
                .list()
                .stream()
                .map(run -> counted(h, run))
                .toList());
    }

    private static RetentionRun counted(Handle handle, RetentionRun run) {
        Instant ended = run.endedAt();
        Map<RetentionState, Integer> counts = new EnumMap<>(RetentionState.class);
        handle.createQuery("select state, count(*) as n from retention where asked_at >= :from"
                        + (ended == null ? "" : " and asked_at <= :to") + " group by state")
                .bind("from", Column.time(run.startedAt()))
                .bindMap(ended == null ? Map.of() : Map.of("to", Column.time(ended)))
                .map((row, context) -> counts.put(RetentionState.valueOf(row.getString("state")), row.getInt("n")))
                .list();
        return new RetentionRun(run.number(), run.startedAt(), run.by(), ended, counts);
    }

    private static RetentionRun run(ResultSet row, Map<RetentionState, Integer> counts) throws SQLException {
        return new RetentionRun(
                row.getLong("number"),
                Column.instant(row, "started_at"),
                row.getString("started_by"),
                Column.instantOrNull(row, "ended_at"),
                counts);
    }
}
