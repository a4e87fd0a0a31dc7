package org.countersign.ledger.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.event.OutEvent;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.db.Write;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told to the outside, written with the work that it tells of, and sent afterwards by a relay. What was
 * said before under the same id is not said again.
 */
public final class Outbox {

    private static final String COLUMNS = "id, subject, decision_id, at, type, effect";

    private final Database database;

    public Outbox(Database database) {
        this.database = database;
    }

    /** Written with the commit. */
    public void add(OutEvent event) {
        database.unit()
                .put(
                        event.id(),
                        Write.insertIfAbsent(
                                "outbox",
                                COLUMNS,
                                event.id(),
                                event.subject(),
                                event.decisionId(),
                                event.at(),
                                event.effect().type(),
                                Json.write(event.effect())));
    }

    /**
     * What waits, in the order it was written; ask inside the transaction that also says {@link #sent}. Empty when
     * another node's relay is at it: two side by side could send a subject's second event before its first. A row that
     * committed late with a low number is simply the first of the next round.
     */
    public List<Pending> pending(int limit) {
        return database.together(h -> holdsLease(h) ? next(h, limit) : List.of());
    }

    private static boolean holdsLease(Handle handle) {
        return handle.createQuery("select name from lease where name = 'outbox' for update skip locked")
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    private static List<Pending> next(Handle handle, int limit) {
        return handle.createQuery("select seq, " + COLUMNS
                        + " from outbox where sent_at is null and failed_at is null order by seq limit :limit")
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list();
    }

    public void sent(List<Long> sequence, Instant at) {
        if (sequence.isEmpty()) {
            return;
        }
        database.jdbi().useHandle(h -> h.createUpdate("update outbox set sent_at = :at where seq = any(:seq)")
                .bind("at", Column.time(at))
                .bindArray("seq", Long.class, sequence.toArray())
                .execute());
    }

    /** It can't be sent, whoever tries: it no longer waits, and its row says why. */
    public void setAside(long sequence, String because, Instant at) {
        database.jdbi().useHandle(h -> h.createUpdate(
                        "update outbox set failed_at = :at, failed_because = :because where seq = :seq")
                .bind("at", Column.time(at))
                .bind("because", because)
                .bind("seq", sequence)
                .execute());
    }

    /** What could not be sent, the latest first. */
    public Page<SetAside> listSetAside(@Nullable String cursor, int limit) {
        Where where = new Where().and("failed_at is not null");
        long total = where.count(database, "outbox");
        where.after("failed_at", "id", Cursor.of(cursor));
        List<SetAside> rows = where.newest(
                database,
                "select failed_at, failed_because, " + COLUMNS + " from outbox",
                "failed_at",
                "id",
                limit,
                (row, context) -> aside(row));
        return Cursor.page(rows, limit, total, r -> new Cursor(r.failedAt(), r.id()));
    }

    private static SetAside aside(ResultSet row) throws SQLException {
        return new SetAside(
                row.getString("id"),
                row.getString("subject"),
                row.getString("decision_id"),
                Column.instant(row, "at"),
                row.getString("type"),
                row.getString("effect"),
                Column.instant(row, "failed_at"),
                row.getString("failed_because"));
    }

    /** Whatever was in its way is gone: it waits for the relay again. False when it is not set aside. */
    public boolean putBack(String id) {
        return database.jdbi().withHandle(h -> h.createUpdate("update outbox set failed_at = null,"
                                + " failed_because = null where id = :id and failed_at is not null")
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** Whether anything was ever said under this id. */
    public boolean has(String id) {
        return database.jdbi().withHandle(h -> h.createQuery("select count(*) from outbox where id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    /** Everything that was said about a subject, in order. */
    public List<Posted> ofSubject(String subject) {
        return posted("subject = :subject", subject, Optional.empty());
    }

    /** What a decision caused. */
    public List<Posted> ofDecision(String subject, String decisionId) {
        return posted("subject = :subject and decision_id = :decision", subject, Optional.of(decisionId));
    }

    private List<Posted> posted(String condition, String subject, Optional<String> decision) {
        return database.jdbi().withHandle(h -> {
            var query = h.createQuery("select seq, sent_at, failed_because, " + COLUMNS + " from outbox where "
                            + condition + " order by seq")
                    .bind("subject", subject);
            decision.ifPresent(id -> query.bind("decision", id));
            return query.map((row, context) -> posted(row)).list().stream()
                    .flatMap(Optional::stream)
                    .toList();
        });
    }

    /** What can't be read can't be shown either. */
    private static Optional<Posted> posted(ResultSet row) throws SQLException {
        Instant sentAt = Column.instantOrNull(row, "sent_at");
        String failedBecause = row.getString("failed_because");
        try {
            return Optional.of(new Posted(row(row).event(), sentAt, failedBecause));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How many wait. */
    public long waiting() {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select count(*) from outbox where sent_at is null and failed_at is null")
                .mapTo(Long.class)
                .one());
    }

    private static Pending row(ResultSet row) throws SQLException {
        return new Pending(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("subject"),
                row.getString("decision_id"),
                Column.instant(row, "at"),
                row.getString("type"),
                row.getString("effect"));
    }
}
