package org.countersign.ledger.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, put together from what the asker gave; what is null is no condition. */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private String leading = "";

    public Where equal(String column, @Nullable Object value) {
        return value == null ? this : and(column + " = :" + name(column), name(column), value);
    }

    /**
     * As {@link #equal}, on a column that leads an index with the list's own order behind it. The list is then sorted by
     * that column too, which changes nothing but shows H2 that the index has the order already.
     */
    public Where leading(String column, @Nullable Object value) {
        leading = value == null ? leading : column + ", ";
        return equal(column, value);
    }

    public Where from(String column, @Nullable Instant from) {
        return from == null ? this : and(column + " >= :from_time", "from_time", Column.time(from));
    }

    public Where until(String column, @Nullable Instant to) {
        return to == null ? this : and(column + " < :to_time", "to_time", Column.time(to));
    }

    public Where and(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
        return this;
    }

    /** A value that a condition names besides its first. */
    public Where bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Only what comes after the cursor in a list with the newest first. */
    public Where after(String time, String id, @Nullable Cursor cursor) {
        if (cursor != null) {
            // The first half is what an index can jump to.
            and(time + " <= :cursor_at", "cursor_at", Column.time(cursor.at()));
            and("(" + time + " < :cursor_at or " + id + " < :cursor_id)", "cursor_id", cursor.id());
        }
        return this;
    }

    /** The pattern of everything that begins so. */
    public static String prefix(String start) {
        return start.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** How many there are, counted no further than {@link Page#MANY}. */
    public long count(Database database, String table) {
        return count(database, table, "");
    }

    /** @param order leads the count through an index that has all it looks at, instead of through the rows */
    public long count(Database database, String table, String order) {
        String sql = "select count(*) from (select 1 as one from " + table + this + order + " limit " + Page.MANY
                + ") as found";
        return database.jdbi().withHandle(h -> query(h, sql).mapTo(Long.class).one());
    }

    /** One row more than asked for, newest first. */
    public <T> List<T> newest(
            Database database, String select, String time, String id, int limit, RowMapper<T> mapper) {
        String sql = select + this + newestFirst(time, id) + " limit " + (limit + 1);
        return database.jdbi().withHandle(h -> query(h, sql).map(mapper).list());
    }

    /** The order of a list. */
    public String newestFirst(String time, String id) {
        return " order by " + leading + time + " desc, " + id + " desc";
    }

    public Query query(Handle handle, String sql) {
        Query query = handle.createQuery(sql);
        values.forEach((name, value) -> {
            if (value instanceof String[] array) {
                query.bindArray(name, String.class, (Object[]) array);
            } else {
                query.bind(name, value);
            }
        });
        return query;
    }

    private static String name(String column) {
        return column.replace('.', '_');
    }

    @Override
    public String toString() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
