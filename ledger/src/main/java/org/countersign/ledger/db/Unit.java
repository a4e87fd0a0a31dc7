package org.countersign.ledger.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction is going to write, and what it already knows. Rows gather here while the business runs and go to
 * the database just before the commit in one multi-statement execute: with the network or the parser in between, one
 * execute of eight rows costs little more than one of one row. A row written twice is sent once, as it is at the end. A
 * rollback forgets everything, because nothing has been sent.
 */
public final class Unit {

    /** PostgreSQL takes 65,535 parameters; far fewer already carry a transaction nobody would call small. */
    private static final int MOST_PARAMETERS = 4000;

    private static final Object ABSENT = new Object();

    private final DataSource source;
    private final Map<Object, Write> writes = new LinkedHashMap<>();
    private final Map<Object, Object> known = new HashMap<>();

    Unit(DataSource source) {
        this.source = source;
    }

    /** Writes at the end of the transaction; a later write under the same key takes the place of this one. */
    public void put(Object key, Write write) {
        writes.put(key, write);
    }

    /** What waits to be written under the key, if anything does. */
    public Optional<Write> waiting(Object key) {
        return Optional.ofNullable(writes.get(key));
    }

    /** Remembers a thing, so that nobody has to read it again in this transaction. */
    public void remember(Object key, Object thing) {
        known.put(key, thing);
    }

    /** Remembers that there is no such thing. */
    public void rememberAbsent(Object key) {
        known.put(key, ABSENT);
    }

    /** Was it looked for, and not there? */
    public boolean isAbsent(Object key) {
        return known.get(key) == ABSENT;
    }

    /** The thing under the key, if this transaction knows it. */
    public <T> Optional<T> recall(Object key, Class<T> type) {
        Object thing = known.get(key);
        return type.isInstance(thing) ? Optional.of(type.cast(thing)) : Optional.empty();
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    /** Sends what waits. Happens by itself before a commit, and before a read that might miss it. */
    void flush() {
        List<Write> all = List.copyOf(writes.values());
        writes.clear();
        List<Write> part = new ArrayList<>();
        int parameters = 0;
        for (Write write : all) {
            part.add(write);
            parameters += write.parameters().size();
            if (parameters > MOST_PARAMETERS) {
                send(part);
                part.clear();
                parameters = 0;
            }
        }
        if (!part.isEmpty()) {
            send(part);
        }
    }

    private void send(List<Write> writes) {
        List<Write> part = Write.merge(writes);
        String sql = String.join("; ", part.stream().map(Write::sql).toList());
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (Write write : part) {
                for (@Nullable Object value : write.parameters()) {
                    Column.set(statement, index++, value);
                }
            }
            statement.execute();
        } catch (SQLException e) {
            throw new WriteFailed(sql, e);
        }
    }
}
