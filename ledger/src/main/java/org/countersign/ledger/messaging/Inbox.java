package org.countersign.ledger.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.Reply;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.db.Write;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Every event that came in, under its sender's key. An event is taken once: its receipt is written in the transaction
 * that does its work, so a redelivered one is either found here or was never done. Two at the same moment meet at the
 * primary key, and the second is redelivered.
 */
public final class Inbox {

    private static final String COLUMNS =
            "source, event_id, type, subject, received_at, status, body_hash, body, posted_by, reply";

    /** Two branches instead of an "or", so that each goes through its own index. */
    private static final String LOOK = "select " + COLUMNS + " from inbox where source = :source and event_id = :id"
            + " union all select " + COLUMNS + " from inbox where subject = :subject and status = 'waiting'"
            + " and not (source = :source and event_id = :id) order by received_at";

    private final Database database;
    private final DecisionLedger decisions;
    private final Outbox outbox;

    public Inbox(Database database) {
        this.database = database;
        decisions = new DecisionLedger(database);
        outbox = new Outbox(database);
    }

    /** One select: did this event come before, and which early events wait for its subject? */
    public Look look(EventKey key, String subject) {
        List<Receipt> found = database.beside().withHandle(h -> h.createQuery(LOOK)
                .bind("source", key.source())
                .bind("id", key.id())
                .bind("subject", subject)
                .map((row, context) -> receipt(row))
                .list());
        Receipt known =
                found.stream().filter(r -> r.key().equals(key)).findFirst().orElse(null);
        return new Look(known, found.stream().filter(r -> !r.key().equals(key)).toList());
    }

    /** Written with the commit; the second of two equal keys fails there. */
    public void add(Receipt receipt) {
        database.unit().put(receipt.key(), insert(receipt));
    }

    /** A waiting event was handled or expired; what could not be read was sent again, repaired. */
    public void update(Receipt receipt) {
        boolean isNew =
                database.unit().waiting(receipt.key()).filter(Write::isInsert).isPresent();
        database.unit()
                .put(
                        receipt.key(),
                        isNew
                                ? insert(receipt)
                                : Write.statement(
                                        "update inbox set type = ?, subject = ?, received_at = ?, status = ?,"
                                                + " body_hash = ?, body = ?, posted_by = ?, reply = ?"
                                                + " where source = ? and event_id = ?",
                                        receipt.type(),
                                        receipt.subject(),
                                        receipt.receivedAt(),
                                        receipt.status(),
                                        receipt.bodyHash(),
                                        receipt.body(),
                                        receipt.postedBy(),
                                        reply(receipt),
                                        receipt.key().source(),
                                        receipt.key().id()));
    }

    private static Write insert(Receipt r) {
        return Write.insert(
                "inbox",
                COLUMNS,
                r.key().source(),
                r.key().id(),
                r.type(),
                r.subject(),
                r.receivedAt(),
                r.status(),
                r.bodyHash(),
                r.body(),
                r.postedBy(),
                reply(r));
    }

    private static @Nullable String reply(Receipt receipt) {
        return receipt.reply() == null ? null : Json.write(receipt.reply());
    }

    /** What happened to my event? */
    public Optional<EventStory> find(EventKey key) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(
                                "select " + COLUMNS + " from inbox where source = :source and event_id = :id")
                        .bind("source", key.source())
                        .bind("id", key.id())
                        .map((row, context) -> receipt(row))
                        .findOne())
                .map(this::story);
    }

    /** The user who posted the event over HTTP. */
    public Optional<String> postedBy(EventKey key) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select posted_by from inbox where source = :source and event_id = :id"
                                + " and posted_by is not null")
                        .bind("source", key.source())
                        .bind("id", key.id())
                        .mapTo(String.class)
                        .findOne());
    }

    private EventStory story(Receipt receipt) {
        var made = decisions.ofCause(receipt.subject(), receipt.key().toString());
        List<Posted> effects = new ArrayList<>();
        made.forEach(decision -> effects.addAll(outbox.ofDecision(receipt.subject(), decision.id())));
        return new EventStory(receipt, made, effects);
    }

    /** Newest first; the stories of a list are short: receipts alone. */
    public Page<EventStory> search(EventQuery query) {
        Where where = new Where()
                .leading("status", query.status())
                .equal("type", query.type())
                .equal("subject", query.subject())
                .from("received_at", query.from())
                .until("received_at", query.to());
        if (query.q() != null && !query.q().isBlank()) {
            String prefix = Where.prefix(query.q());
            where.and("(event_id like :q or subject like :q)", "q", prefix);
        }
        long total = where.count(database, "inbox");
        where.after("received_at", "event_id", Cursor.of(query.cursor()));
        List<Receipt> rows = where.newest(
                database,
                "select " + COLUMNS + " from inbox",
                "received_at",
                "event_id",
                query.limit(),
                (row, context) -> receipt(row));
        return Cursor.page(
                        rows,
                        query.limit(),
                        total,
                        r -> new Cursor(r.receivedAt(), r.key().id()))
                .map(receipt -> new EventStory(receipt, List.of(), List.of()));
    }

    /** The newest events about any of these subjects, newest first. */
    public List<Receipt> ofSubjects(List<String> subjects, int limit) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS
                        + " from inbox where subject = any(:subjects) order by received_at desc, event_id desc limit "
                        + limit)
                .bindArray("subjects", String.class, subjects.toArray())
                .map((row, context) -> receipt(row))
                .list());
    }

    /** Early events whose subject has not come in time. */
    public List<Receipt> expired(Instant before, int limit) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS
                        + " from inbox where status = 'waiting' and received_at < :before"
                        + " order by received_at limit :limit")
                .bind("before", Column.time(before))
                .bind("limit", limit)
                .map((row, context) -> receipt(row))
                .list());
    }

    /** Early events whose order has come all the same: the two were under way at the same moment and missed each other. */
    public List<Receipt> overtaken(int limit) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS
                        + " from inbox where status = 'waiting'"
                        + " and (type <> 'return.received.v1' or exists (select 1 from customer_return"
                        + " where order_id = inbox.subject and state in ('HELD', 'AWAITING_GOODS')))"
                        + " and exists (select 1 from customer_order where order_id = inbox.subject)"
                        + " order by received_at limit :limit for update skip locked")
                .bind("limit", limit)
                .map((row, context) -> receipt(row))
                .list());
    }

    /** How many events there are of each status. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        database.jdbi().useHandle(h -> h.createQuery("select status, count(*) as n from inbox group by status")
                .map((row, context) -> counts.put(row.getString("status"), row.getLong("n")))
                .list());
        return counts;
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        String reply = row.getString("reply");
        return new Receipt(
                new EventKey(row.getString("source"), row.getString("event_id")),
                row.getString("type"),
                row.getString("subject"),
                Column.instant(row, "received_at"),
                row.getString("status"),
                row.getString("body_hash"),
                row.getString("body"),
                row.getString("posted_by"),
                reply == null ? null : Json.read(reply, Reply.class));
    }
}
