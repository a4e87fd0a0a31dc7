package org.countersign.ledger.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.decision.ErasureRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Rewrites rows of one table: reads their texts, takes the person out, and writes what has changed. */
final class Rows {

    /** Not looked at: {@code person} is what the run itself goes on with, hashes name nobody. */
    private static final Set<String> LEFT = Set.of("erasure.person", "erasure.customer_id", "inbox.body_hash");

    private final Handle handle;
    private final String erasureId;
    private final Columns columns;

    Rows(Handle handle, String erasureId, Columns columns) {
        this.handle = handle;
        this.erasureId = erasureId;
        this.columns = columns;
    }

    /** The rows that a condition finds on a stretch of subjects; says how many have changed. */
    int rewrite(String mine, List<String> some, Redaction redaction) {
        return write(
                read(handle.createQuery(select() + " where " + mine).bindArray("some", String.class, some.toArray())),
                redaction);
    }

    /** The rows of which any text has one of the words in it; says how many have changed. */
    int search(Words words, Redaction redaction) {
        return write(find(words), redaction);
    }

    /** The rows of which any text has one of the words in it, as they stand. */
    List<Map<String, @Nullable Object>> find(Words words) {
        if (texts().isEmpty() || words.all().isEmpty()) {
            return List.of();
        }
        List<String> conditions = new ArrayList<>();
        Map<String, String> patterns = new LinkedHashMap<>();
        for (String trace : words.traces()) {
            String name = "w" + patterns.size();
            patterns.put(name, "%" + Where.prefix(trace));
            texts().forEach(column -> conditions.add("lower(" + column + ") like :" + name));
        }
        return read(handle.createQuery(select() + " where " + String.join(" or ", conditions))
                        .bindMap(patterns))
                .stream()
                .filter(row -> row.values().stream().anyMatch(v -> v instanceof String text && words.in(plain(text))))
                .toList();
    }

    /** A document writes some signs in its own way. */
    private static String plain(String text) {
        return text.contains("\\") ? text + " " + text.replace("\\\"", "\"").replace("\\n", "\n") : text;
    }

    private List<Map<String, @Nullable Object>> read(Query query) {
        return query.map((row, context) -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    for (String column : texts()) {
                        values.put(column, row.getString(column));
                    }
                    for (String column : columns.key()) {
                        if (!columns.texts().contains(column)) {
                            values.put(column, row.getObject(column));
                        }
                    }
                    return values;
                })
                .list();
    }

    private List<String> texts() {
        return columns.texts().stream()
                .filter(column -> !LEFT.contains(columns.table() + "." + column))
                .toList();
    }

    private String select() {
        List<String> all = new ArrayList<>(texts());
        columns.key().stream().filter(column -> !all.contains(column)).forEach(all::add);
        return "select " + String.join(", ", all) + " from " + columns.table();
    }

    private int write(List<Map<String, @Nullable Object>> rows, Redaction redaction) {
        List<String> ids = columns.key().equals(List.of("id"))
                ? rows.stream().map(row -> String.valueOf(row.get("id"))).toList()
                : List.of();
        Map<String, String> before = ErasureRecord.hashes(handle, columns.table(), ids);
        int changed = rows.stream().mapToInt(row -> write(row, redaction)).sum();
        if (changed > 0 && !before.isEmpty()) {
            Map<String, String> after = ErasureRecord.hashes(handle, columns.table(), ids);
            ErasureRecord.mark(handle, erasureId, columns.table(), before, after);
        }
        return changed;
    }

    private int write(Map<String, @Nullable Object> row, Redaction redaction) {
        Map<String, @Nullable Object> news = new LinkedHashMap<>();
        for (String column : texts()) {
            if (row.get(column) instanceof String value) {
                String now = redaction.of(column, value);
                if (!value.equals(now)) {
                    news.put(column, now == null && columns.mustStand().contains(column) ? Words.GONE : now);
                }
            }
        }
        return news.isEmpty() ? 0 : update(row, news);
    }

    /** A row without a key is found again by what it said. */
    int update(Map<String, @Nullable Object> row, Map<String, @Nullable Object> news) {
        List<String> found = columns.key().isEmpty() ? List.copyOf(news.keySet()) : columns.key();
        String sets = news.keySet().stream().map(c -> c + " = :n_" + c).collect(Collectors.joining(", "));
        String same = found.stream().map(c -> c + " = :k_" + c).collect(Collectors.joining(" and "));
        Update update = handle.createUpdate("update " + columns.table() + " set " + sets + " where " + same);
        news.forEach((column, value) -> update.bind("n_" + column, value));
        found.forEach(column -> update.bind("k_" + column, row.get(column)));
        return update.execute();
    }

    /** Accounts of failures, as the engine keeps them. */
    int searchBytes(Words words) {
        int changed = 0;
        for (String column : columns.bytes()) {
            String key = columns.key().get(0);
            var rows = handle.createQuery("select " + key + " as k, " + column + " as b from " + columns.table()
                            + " where " + column + " is not null")
                    .map((row, context) -> Map.entry(row.getString("k"), row.getBytes("b")))
                    .list();
            for (Map.Entry<String, byte[]> row : rows) {
                String text = new String(row.getValue(), StandardCharsets.UTF_8);
                if (words.in(text)) {
                    changed += handle.createUpdate(
                                    "update " + columns.table() + " set " + column + " = :b where " + key + " = :k")
                            .bind("b", words.outOf(text).getBytes(StandardCharsets.UTF_8))
                            .bind("k", row.getKey())
                            .execute();
                }
            }
        }
        return changed;
    }
}
