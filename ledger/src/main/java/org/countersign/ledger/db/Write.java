package org.countersign.ledger.db;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row to write, or one statement.
 *
 * @param head an insert up to {@code values}, or a whole statement
 * @param rows the rows' question marks, {@code (?, ?), (?, ?)}; empty for a whole statement
 * @param tail what follows the rows, such as {@code on conflict do nothing}
 */
public record Write(String head, String rows, String tail, List<@Nullable Object> parameters) {

    private static final String INSERT = "insert into ";

    /** A row of a table; {@code columns} are separated by commas. */
    public static Write insert(String table, String columns, @Nullable Object... values) {
        return new Write(INSERT + table + " (" + columns + ") values ", marks(values.length), "", list(values));
    }

    /** A row that is left as it is when its key is there already. */
    public static Write insertIfAbsent(String table, String columns, @Nullable Object... values) {
        Write plain = insert(table, columns, values);
        return new Write(plain.head, plain.rows, " on conflict do nothing", plain.parameters);
    }

    /** A whole statement with its parameters. */
    public static Write statement(String sql, @Nullable Object... values) {
        return new Write(sql, "", "", list(values));
    }

    public boolean isInsert() {
        return !rows.isEmpty();
    }

    String sql() {
        return head + rows + tail;
    }

    /**
     * The same writes, with the rows of one table in one statement: as far as nothing else is done to that table in
     * between, for a row that is deleted and then inserted has to be there in the end.
     */
    static List<Write> merge(List<Write> writes) {
        Map<Object, Write> merged = new LinkedHashMap<>();
        Map<String, Object> open = new HashMap<>();
        for (Write write : writes) {
            Object same = write.isInsert() ? open.get(write.head + write.tail) : null;
            if (same == null) {
                open.keySet().removeIf(insert -> write.concerns(table(insert)));
                same = new Object();
            }
            if (write.isInsert()) {
                open.put(write.head + write.tail, same);
            }
            merged.merge(same, write, Write::and);
        }
        return List.copyOf(merged.values());
    }

    /** Rather too often than not: a name within another's costs one statement more, and nothing else. */
    private boolean concerns(String table) {
        return head.contains(table);
    }

    private static String table(String insert) {
        return insert.substring(INSERT.length(), insert.indexOf(' ', INSERT.length()));
    }

    private Write and(Write other) {
        List<@Nullable Object> both = new ArrayList<>(parameters);
        both.addAll(other.parameters);
        return new Write(head, rows + ", " + other.rows, tail, both);
    }

    private static String marks(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    private static List<@Nullable Object> list(@Nullable Object... values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}
