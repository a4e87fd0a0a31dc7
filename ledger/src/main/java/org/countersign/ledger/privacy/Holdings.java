package org.countersign.ledger.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held about a person, as it stands in the tables: one section a table, one object a row, documents
 * within as what they are. Read from the same list of tables that an erasure goes through.
 */
public final class Holdings {

    /** Of our own making, and of no use to anybody outside. */
    private static final Set<String> LEFT = Set.of("body_hash", "import_id");

    private final Database database;

    public Holdings(Database database) {
        this.database = database;
    }

    /** @param ids all that mean this customer, the main one first */
    public ObjectNode of(List<String> ids) {
        return database.together(h -> {
            Person person = new PersonFinder(h, ids, Erasures.MARK).find();
            ObjectNode all = Json.mapper().createObjectNode();
            for (OwnRows rows : OwnRows.ALL) {
                if (!rows.section().isEmpty()) {
                    all.set(rows.section(), section(h, rows, person));
                }
            }
            all.set("deadLetters", letters(h, person));
            all.set("pairs", pairs(h, ids));
            return all;
        });
    }

    /** Those of several people's rows that are about this person alone. */
    private static ArrayNode section(Handle handle, OwnRows rows, Person person) {
        List<String> subjects = new ArrayList<>(person.subjects());
        person.keys().keySet().stream().filter(key -> key.contains(" = ")).forEach(subjects::remove);
        ArrayNode section = Json.mapper().createArrayNode();
        handle.createQuery("select * from " + rows.table() + " where " + rows.mine())
                .bindArray("some", String.class, subjects.toArray())
                .map((row, context) -> object(row))
                .forEach(section::add);
        return section;
    }

    private static ArrayNode letters(Handle handle, Person person) {
        ArrayNode section = Json.mapper().createArrayNode();
        new Rows(handle, "", Columns.of(handle, "dead_letter"))
                .find(person.identifying())
                .forEach(row -> {
                    ObjectNode object = Json.mapper().createObjectNode();
                    row.forEach((column, value) -> put(object, column, value));
                    section.add(object);
                });
        return section;
    }

    /** That two ids were taken for one person, or not: the other one's id is the other one's. */
    private static ArrayNode pairs(Handle handle, List<String> ids) {
        ArrayNode section = Json.mapper().createArrayNode();
        handle.createQuery(
                        "select case when id_a = any(:ids) then id_a else id_b end as customer_id, state, at, said_by,"
                                + " why, id_a = any(:ids) and id_b = any(:ids) as both_mine,"
                                + " case when id_a = any(:ids) then id_b else id_a end as other_id from record_pair"
                                + " where kind = 'CUSTOMER' and (id_a = any(:ids) or id_b = any(:ids)) order by at")
                .bindArray("ids", String.class, ids.toArray())
                .map((row, context) -> {
                    ObjectNode pair = object(row);
                    boolean both = row.getBoolean("both_mine");
                    pair.remove("bothMine");
                    if (!both) {
                        pair.remove(List.of("otherId", "why"));
                    }
                    return pair;
                })
                .forEach(section::add);
        return section;
    }

    private static ObjectNode object(ResultSet row) throws SQLException {
        ObjectNode object = Json.mapper().createObjectNode();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (!LEFT.contains(column)) {
                put(object, column, value(row, i));
            }
        }
        return object;
    }

    private static @Nullable Object value(ResultSet row, int i) throws SQLException {
        Object value = row.getObject(i);
        if (value instanceof Timestamp || value instanceof OffsetDateTime) {
            return row.getObject(i, OffsetDateTime.class);
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : row.getString(i);
    }

    private static void put(ObjectNode object, String column, @Nullable Object value) {
        String name = camel(column);
        if (value instanceof String text) {
            object.set(name, text.startsWith("{") || text.startsWith("[") ? document(text) : object.textNode(text));
        } else if (value instanceof BigDecimal amount) {
            object.put(name, amount.stripTrailingZeros().toPlainString());
        } else if (value != null) {
            object.set(name, Json.mapper().valueToTree(value));
        }
    }

    private static JsonNode document(String text) {
        try {
            return Json.tree(text);
        } catch (IllegalArgumentException e) {
            return Json.mapper().getNodeFactory().textNode(text);
        }
    }

    private static String camel(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
