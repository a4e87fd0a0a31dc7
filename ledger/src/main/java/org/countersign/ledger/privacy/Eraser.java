package org.countersign.ledger.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.decision.ErasureRecord;
import org.countersign.ledger.json.Json;
import org.countersign.ledger.privacy.Redaction.Row;
import org.countersign.ledger.records.RecordGroups;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Forgets people, one small step a transaction: first everything by which the person is known is written down, then the
 * person's rows are rewritten table by table, then every other table is looked through for the person's words, and in the
 * end what was written down is forgotten too. A run that is killed goes on at its next step; a step that runs twice finds
 * nothing to do.
 */
public final class Eraser {

    private static final int STRETCH = 200;

    /** What is about things and not about people; a name that stands here is a coincidence. */
    private static final Set<String> IMPERSONAL = Set.of(
            "product",
            "stock",
            "stock_out",
            "supplier",
            "supplier_item",
            "category_word",
            "category_change",
            "purchase_order",
            "purchase_order_line",
            "goods_receipt",
            "reorder_product",
            "reorder_round",
            "price_point",
            "competitor_price",
            "competitor_move",
            "price_product",
            "price_round",
            "price_change",
            "promotion",
            "promotion_item",
            "forecast",
            "forecast_run",
            "price_elasticity",
            "ruleset_version",
            "rule_change",
            "rule_validity",
            "seal_queue",
            "seal_batch",
            "seal_leaf",
            "erased_row",
            "erasure_word",
            "schema_history",
            "event_source",
            "field_owner",
            "lease",
            // Filed anew from the decisions.
            "decision_fact");

    /** What takes the place of a row's columns, and how the others are looked at. */
    private record Emptied(Row row, Map<String, String> columns) {}

    /** What could not be read may say anything about a person, in fields that nobody knows: nothing of it stays. */
    private static final Map<String, Emptied> EMPTIED = Map.of(
            "dead_letter",
            new Emptied(
                    Row.EVENT,
                    Map.of(
                            "body",
                            Words.GONE,
                            "headers",
                            "{}",
                            "problems",
                            "[]",
                            "note",
                            Words.GONE,
                            "state",
                            "closed")),
            "inbox",
            new Emptied(Row.EVENT, Map.of("body", "{}")),
            "history_quarantine",
            new Emptied(Row.OTHER, Map.of("text", Words.GONE)));

    private final Database database;
    private final Erasures erasures;
    private final Clock clock;

    public Eraser(Database database, Clock clock) {
        this.database = database;
        this.erasures = new Erasures(database);
        this.clock = clock;
    }

    /** One step of the oldest erasure that is agreed to and can go on; false when there is none. */
    public boolean step() {
        return database.together(h -> holdsLease(h) && next(h));
    }

    private static boolean holdsLease(Handle handle) {
        return handle.createQuery("select name from lease where name = 'privacy' for update skip locked")
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    private boolean next(Handle handle) {
        for (Erasure erasure : erasures.approved()) {
            Optional<Person> known = known(handle, erasure);
            if (known.isPresent()) {
                run(handle, erasure, known.get());
                return true;
            }
            Person person = find(handle, erasure);
            if (UnderWay.of(handle, person).isEmpty()) {
                remember(handle, erasure, person);
                return true;
            }
        }
        return false;
    }

    /** What of a customer is under way, in words; as long as there is any, nothing is erased. */
    public List<String> underWay(List<String> ids) {
        return database.together(h -> UnderWay.of(h, new PersonFinder(h, ids, Erasures.MARK).find()));
    }

    /** The same for a page: what is under way of orders as a guest is left out, for finding them reads whole tables. */
    public List<String> underWayAtAGlance(List<String> ids) {
        return database.together(h -> UnderWay.of(h, new PersonFinder(h, ids, Erasures.MARK).glance()));
    }

    private Person find(Handle handle, Erasure erasure) {
        String id = String.valueOf(erasure.customerId());
        List<String> ids = new ArrayList<>(new RecordGroups(database).of(RecordKind.CUSTOMER, id));
        return new PersonFinder(handle, ids, erasure.pseudonym()).find();
    }

    private static Optional<Person> known(Handle handle, Erasure erasure) {
        return handle.createQuery("select person from erasure where erasure_id = :id and person is not null")
                .bind("id", erasure.erasureId())
                .mapTo(String.class)
                .findOne()
                .map(json -> Json.read(json, Person.class));
    }

    private static void remember(Handle handle, Erasure erasure, Person person) {
        handle.createUpdate("update erasure set person = :person where erasure_id = :id")
                .bind("person", Json.write(person))
                .bind("id", erasure.erasureId())
                .execute();
    }

    private void run(Handle handle, Erasure erasure, Person person) {
        List<List<String>> stretches = stretches(person.subjects());
        int own = OwnRows.ALL.size() * stretches.size();
        List<String> searched = Columns.tables(handle).stream()
                .filter(table -> !isImpersonal(table))
                .toList();
        int place = erasure.place();
        if (place >= own + searched.size()) {
            end(handle, erasure);
            return;
        }
        int changed = place < own
                ? ownRows(
                        handle,
                        erasure,
                        person,
                        OwnRows.ALL.get(place / stretches.size()),
                        stretches.get(place % stretches.size()))
                : otherRows(handle, erasure, person, Columns.of(handle, searched.get(place - own)));
        handle.createUpdate("update erasure set place = :place, row_count = row_count + :rows where erasure_id = :id")
                .bind("place", place + 1)
                .bind("rows", changed)
                .bind("id", erasure.erasureId())
                .execute();
    }

    /** The engine's diagrams and its own notes are no person's either. */
    private static boolean isImpersonal(String table) {
        return IMPERSONAL.contains(table) || table.startsWith("model_") || table.startsWith("act_re_");
    }

    private static List<List<String>> stretches(List<String> subjects) {
        List<List<String>> stretches = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i += STRETCH) {
            stretches.add(subjects.subList(i, Math.min(i + STRETCH, subjects.size())));
        }
        return stretches;
    }

    private static int ownRows(Handle handle, Erasure erasure, Person person, OwnRows rows, List<String> some) {
        int dropped = rows.equals(OwnRows.ALL.get(0)) ? drop(handle, some) : 0;
        int changed = new Rows(handle, erasure.erasureId(), Columns.of(handle, rows.table()))
                .rewrite(rows.mine(), some, new Redaction(person, rows.row(), person.everything()));
        if (rows.table().equals("decision")) {
            Words words = new Words().add(person.keys()).add(person.pseudonyms());
            ErasureRecord.fileAgain(
                    handle, some, some.stream().map(words::outOf).toList());
        }
        return dropped + changed;
    }

    private static int drop(Handle handle, List<String> some) {
        return OwnRows.DROPPED.stream()
                .mapToInt(sql -> handle.createUpdate(sql)
                        .bindArray("some", String.class, some.toArray())
                        .execute())
                .sum();
    }

    private static int otherRows(Handle handle, Erasure erasure, Person person, Columns columns) {
        Rows rows = new Rows(handle, erasure.erasureId(), columns);
        Emptied emptied = EMPTIED.get(columns.table());
        int gone = emptied == null ? 0 : empty(rows, person, emptied);
        boolean somebodys = OwnRows.ALL.stream().anyMatch(own -> own.table().equals(columns.table()));
        Words words = somebodys ? person.unmistakable() : person.anywhere();
        return gone + rows.search(words, new Redaction(person, Row.OTHER, words)) + rows.searchBytes(words);
    }

    private static int empty(Rows rows, Person person, Emptied emptied) {
        Redaction redaction = new Redaction(person, emptied.row(), person.everything());
        int changed = 0;
        for (Map<String, @Nullable Object> row : rows.find(person.identifying())) {
            if (isUnreadable(row)) {
                Map<String, @Nullable Object> news = new LinkedHashMap<>();
                row.forEach((column, value) -> {
                    if (value instanceof String text && !text.equals(redaction.of(column, text))) {
                        news.put(column, redaction.of(column, text));
                    }
                });
                news.putAll(emptied.columns());
                changed += rows.update(row, news);
            }
        }
        return changed;
    }

    /** An event that could be read is about somebody, or names a person in passing. */
    private static boolean isUnreadable(Map<String, @Nullable Object> row) {
        return !row.containsKey("reply") || "rejected".equals(row.get("status"));
    }

    private void end(Handle handle, Erasure erasure) {
        Instant now = Column.micros(clock.instant());
        ErasureRecord.ended(
                handle,
                erasure.erasureId(),
                erasure.pseudonym(),
                erasure.askedBy(),
                erasure.askedAt(),
                String.valueOf(erasure.reviewer()),
                now);
        handle.createUpdate("update erasure set state = 'done', person = null, customer_id = null, ended_at = :now"
                        + " where erasure_id = :id")
                .bind("now", Column.time(now))
                .bind("id", erasure.erasureId())
                .execute();
    }
}
