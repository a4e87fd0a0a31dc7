package org.countersign.ledger.privacy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The tables of the database as it is, the workflow engine's among them: what a table is called and which of its columns
 * can hold words is asked of the database, so that a table of tomorrow is not forgotten.
 *
 * @param key the columns by which a row is found again; empty where there is no key
 * @param texts columns that hold text
 * @param bytes columns that hold bytes, such as the engine's account of what failed
 * @param mustStand texts that can't be left out
 */
record Columns(String table, List<String> key, List<String> texts, List<String> bytes, Set<String> mustStand) {

    /** The names of all tables, in their order. */
    static List<String> tables(Handle handle) {
        try {
            Connection connection = handle.getConnection();
            List<String> all = new ArrayList<>();
            try (ResultSet tables = connection
                    .getMetaData()
                    .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"
                    })) {
                while (tables.next()) {
                    all.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            return all.stream().sorted().toList();
        } catch (SQLException e) {
            throw new IllegalStateException("the tables can't be listed", e);
        }
    }

    /** Both databases keep names in small letters. */
    static Columns of(Handle handle, String table) {
        try {
            Connection connection = handle.getConnection();
            return read(connection, connection.getMetaData(), connection.getSchema(), table);
        } catch (SQLException e) {
            throw new IllegalStateException("the columns of " + table + " can't be listed", e);
        }
    }

    private static Columns read(Connection connection, DatabaseMetaData data, String schema, String table)
            throws SQLException {
        List<String> texts = new ArrayList<>();
        List<String> bytes = new ArrayList<>();
        Set<String> mustStand = new HashSet<>();
        try (ResultSet columns = data.getColumns(connection.getCatalog(), schema, table, "%")) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                switch (columns.getInt("DATA_TYPE")) {
                    case Types.VARCHAR, Types.CHAR, Types.LONGVARCHAR, Types.CLOB -> texts.add(name);
                    case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> bytes.add(name);
                    default -> {
                        // Numbers, times and truth values name nobody.
                    }
                }
                if (columns.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls) {
                    mustStand.add(name);
                }
            }
        }
        List<String> key = new ArrayList<>();
        try (ResultSet keys = data.getPrimaryKeys(connection.getCatalog(), schema, table)) {
            while (keys.next()) {
                key.add(keys.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return new Columns(table, key, texts, bytes, mustStand);
    }
}
