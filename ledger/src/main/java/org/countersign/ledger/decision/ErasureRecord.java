package org.countersign.ledger.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the seal knows of erasures. A sealed row whose inputs were erased keeps the hash it was sealed with: beside it
 * stands, sealed too, that this hash became that one, and by which erasure. It counts only behind the sealed word of a
 * second person, and the erasure's last word covers all of its rows, so that none can be added to it later.
 */
public final class ErasureRecord {

    static final String ROW = "id, erasure_id, kind, ref, was, became";
    static final String WORD =
            "id, erasure_id, word, pseudonym, asked_by, asked_at, said_by, said_at, sealed_rows, digest";
    private static final String APPROVED = "approved";
    private static final String ENDED = "ended";
    private static final String NONE = "0".repeat(64);

    private ErasureRecord() {}

    /** A second person agreed: from now on rows may be erased in its name. */
    public static void approved(
            Handle handle, String erasureId, String pseudonym, String askedBy, Instant askedAt, String by, Instant at) {
        addWord(handle, new @Nullable Object[] {
            erasureId + ":" + APPROVED, erasureId, APPROVED, pseudonym, askedBy, askedAt, by, at, 0, NONE
        });
    }

    /** Everything is erased; the digest covers which sealed rows that were. */
    public static void ended(
            Handle handle, String erasureId, String pseudonym, String askedBy, Instant askedAt, String by, Instant at) {
        List<String> rows = rows(handle, erasureId);
        addWord(handle, new @Nullable Object[] {
            erasureId + ":" + ENDED,
            erasureId,
            ENDED,
            pseudonym,
            askedBy,
            askedAt,
            by,
            Column.micros(at),
            rows.size(),
            digest(rows)
        });
    }

    private static void addWord(Handle handle, @Nullable Object[] values) {
        insert(handle, "erasure_word", WORD, values);
        seal(handle, new Leaf(Leaf.ERASURE, String.valueOf(values[0]), Leaf.hash(values)));
    }

    /** The hashes of sealed rows as they stand now, by their ids; empty for a table that is not sealed. */
    public static Map<String, String> hashes(Handle handle, String table, List<String> ids) {
        return SealedKind.of(table).map(kind -> kind.hashes(handle, ids)).orElse(Map.of());
    }

    /** These rows have just been erased; what did not change needs no mark. */
    public static void mark(
            Handle handle, String erasureId, String table, Map<String, String> before, Map<String, String> after) {
        String kind = SealedKind.of(table).orElseThrow().name();
        before.forEach((ref, was) -> {
            String became = after.getOrDefault(ref, NONE);
            if (!was.equals(became)) {
                String id = Json.sha256(String.join(" ", erasureId, kind, ref, was, became));
                @Nullable Object[] values = {id, erasureId, kind, ref, was, became};
                insert(handle, "erased_row", ROW, values);
                seal(handle, new Leaf(Leaf.ERASED, id, Leaf.hash(values)));
            }
        });
    }

    /** What was filed of these decisions to search by is filed anew, from what is left of them. */
    public static void fileAgain(Handle handle, List<String> subjects, List<String> now) {
        handle.createUpdate("delete from decision_fact where subject = any(:before) or subject = any(:now)")
                .bindArray("before", String.class, subjects.toArray())
                .bindArray("now", String.class, now.toArray())
                .execute();
        List<String> sealed = handle.createQuery("select d.id from decision d where d.subject = any(:now) and exists"
                        + " (select 1 from seal_leaf l where l.ref = d.id and l.kind = 'decision') order by d.at, d.id")
                .bindArray("now", String.class, now.toArray())
                .mapTo(String.class)
                .list();
        if (!sealed.isEmpty()) {
            FactIndex.add(handle, sealed);
        }
    }

    /** For each row of that kind the hashes it went through: from which to which, in the name of an agreed erasure. */
    static Map<String, Map<String, String>> steps(Handle handle, String kind, List<String> refs) {
        Map<String, Map<String, String>> steps = new HashMap<>();
        handle.createQuery("select r.ref, r.was, r.became from erased_row r where r.kind = :kind"
                        + " and r.ref = any(:refs) and exists (select 1 from erasure_word w"
                        + " where w.erasure_id = r.erasure_id and w.word = 'approved' and w.said_by <> w.asked_by)")
                .bind("kind", kind)
                .bindArray("refs", String.class, refs.toArray())
                .map((row, context) -> steps.computeIfAbsent(row.getString("ref"), ref -> new HashMap<>())
                        .put(row.getString("was"), row.getString("became")))
                .list();
        return steps;
    }

    /** Erasures that ended with other rows than they have now. */
    static List<String> changedSince(Handle handle) {
        return handle
                .createQuery("select erasure_id, sealed_rows, digest from erasure_word where word = 'ended'")
                .map((row, context) -> {
                    List<String> rows = rows(handle, row.getString("erasure_id"));
                    boolean same = rows.size() == row.getInt("sealed_rows")
                            && digest(rows).equals(row.getString("digest"));
                    return same ? "" : row.getString("erasure_id");
                })
                .list()
                .stream()
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static List<String> rows(Handle handle, String erasureId) {
        return handle.createQuery("select id from erased_row where erasure_id = :id order by id")
                .bind("id", erasureId)
                .mapTo(String.class)
                .list();
    }

    private static String digest(List<String> rows) {
        return Json.sha256(rows.stream().sorted().collect(Collectors.joining("\n")));
    }

    static Map.Entry<String, String> readRow(ResultSet row) throws SQLException {
        return hashed(new @Nullable Object[] {
            row.getString("id"),
            row.getString("erasure_id"),
            row.getString("kind"),
            row.getString("ref"),
            row.getString("was"),
            row.getString("became")
        });
    }

    static Map.Entry<String, String> readWord(ResultSet row) throws SQLException {
        return hashed(new @Nullable Object[] {
            row.getString("id"),
            row.getString("erasure_id"),
            row.getString("word"),
            row.getString("pseudonym"),
            row.getString("asked_by"),
            Column.instant(row, "asked_at"),
            row.getString("said_by"),
            Column.instant(row, "said_at"),
            row.getInt("sealed_rows"),
            row.getString("digest")
        });
    }

    private static Map.Entry<String, String> hashed(@Nullable Object[] values) {
        return Map.entry(String.valueOf(values[0]), Leaf.hash(values));
    }

    private static void insert(Handle handle, String table, String columns, @Nullable Object[] values) {
        String marks = Arrays.stream(values).map(value -> "?").collect(Collectors.joining(", "));
        var update = handle.createUpdate("insert into " + table + " (" + columns + ") values (" + marks + ")");
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            update.bind(i, value instanceof Instant at ? Column.time(at) : value);
        }
        update.execute();
    }

    private static void seal(Handle handle, Leaf leaf) {
        handle.createUpdate("insert into seal_queue (records) values (:leaf)")
                .bind("leaf", leaf.toString())
                .execute();
    }
}
