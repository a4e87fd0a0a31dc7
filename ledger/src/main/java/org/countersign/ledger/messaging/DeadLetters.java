package org.countersign.ledger.messaging;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.Problem;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.json.Json;
import org.jspecify.annotations.Nullable;

/** Events that could not be taken, kept until somebody has repaired and sent them again. */
public final class DeadLetters {

    private static final String COLUMNS =
            "id, received_at, source, event_id, type, subject, headers, body, problems, state, note";

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final Database database;

    public DeadLetters(Database database) {
        this.database = database;
    }

    public void add(DeadLetter letter) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("insert into dead_letter (" + COLUMNS + ") values (:id, :at, :source,"
                                + " :event, :type, :subject, :headers, :body, :problems, :state, :note)")
                        .bind("id", letter.id())
                        .bind("at", Column.time(letter.receivedAt()))
                        .bind("source", letter.source())
                        .bind("event", letter.eventId())
                        .bind("type", letter.type())
                        .bind("subject", letter.subject())
                        .bind("headers", Json.write(letter.headers()))
                        .bind("body", letter.body())
                        .bind("problems", Json.write(letter.problems()))
                        .bind("state", letter.state())
                        .bind("note", letter.note())
                        .execute());
    }

    /** Newest first; null lists every state. */
    public Page<DeadLetter> list(@Nullable String state, @Nullable String cursor, int limit) {
        Where where = new Where().leading("state", state);
        long total = where.count(database, "dead_letter");
        where.after("received_at", "id", Cursor.of(cursor));
        List<DeadLetter> rows = where.newest(
                database,
                "select " + COLUMNS + " from dead_letter",
                "received_at",
                "id",
                limit,
                (row, context) -> letter(row));
        return Cursor.page(rows, limit, total, l -> new Cursor(l.receivedAt(), l.id()));
    }

    public Optional<DeadLetter> find(String id) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS + " from dead_letter where id = :id")
                .bind("id", id)
                .map((row, context) -> letter(row))
                .findOne());
    }

    /** A person sent it again; the event that was taken then may have closed it already. False when it was sent again before. */
    public boolean markResent(String id) {
        return database.jdbi().withHandle(h -> h.createUpdate(
                                "update dead_letter set state = 'resent' where id = :id and state <> 'resent'")
                        .bind("id", id)
                        .execute())
                == 1;
    }

    /** What waits for a person under an event's key. */
    public List<DeadLetter> openOf(EventKey key) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS
                        + " from dead_letter where source = :source and event_id = :event and state = 'open'")
                .bind("source", key.source())
                .bind("event", key.id())
                .map((row, context) -> letter(row))
                .list());
    }

    /** It needs nobody any more; the note says why. */
    public void close(String id, String note) {
        database.jdbi().useHandle(h -> h.createUpdate(
                        "update dead_letter set state = 'closed', note = :note where id = :id and state = 'open'")
                .bind("id", id)
                .bind("note", note)
                .execute());
    }

    /** How many are open. */
    public long open() {
        return database.jdbi().withHandle(h -> h.createQuery("select count(*) from dead_letter where state = 'open'")
                .mapTo(Long.class)
                .one());
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getString("id"),
                Column.instant(row, "received_at"),
                row.getString("source"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("subject"),
                Json.read(row.getString("headers"), HEADERS),
                row.getString("body"),
                Json.read(row.getString("problems"), PROBLEMS),
                row.getString("state"),
                row.getString("note"));
    }
}
