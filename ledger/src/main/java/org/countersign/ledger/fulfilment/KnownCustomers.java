package org.countersign.ledger.fulfilment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.records.KnownRecord;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.fulfilment.CustomerRecord.Told;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * All customers by which duplicates are looked for, a stretch of ids at a time: as the shop last described them, and where
 * it did not, as their newest order does.
 */
public final class KnownCustomers {

    private static final String IDS = Stream.of("customer", "customer_order", "past_order")
                    .map(table -> "(select distinct customer_id from " + table
                            + " where customer_id > :after order by customer_id limit :most)")
                    .reduce("", (all, one) -> all.isEmpty() ? one : all + " union " + one)
            + " order by customer_id limit :most";

    private final Database database;

    public KnownCustomers(Database database) {
        this.database = database;
    }

    /** The next in the order of their ids, as the database sorts them; empty at the end. */
    public List<KnownRecord> next(String after, int most) {
        return database.jdbi().withHandle(h -> {
            List<String> ids = h.createQuery(IDS)
                    .bind("after", after)
                    .bind("most", most)
                    .mapTo(String.class)
                    .list();
            Map<String, Customer> described = new HashMap<>();
            h.createQuery("select * from customer where customer_id = any(:ids)")
                    .bindArray("ids", String.class, ids.toArray())
                    .map((row, context) -> new Customer(
                            row.getString("customer_id"),
                            row.getString("name"),
                            row.getString("email"),
                            row.getString("country"),
                            null,
                            null))
                    .forEach(c -> described.put(c.customerId(), c));
            Map<String, OrderFacts> orders = newest(h, "facts", "customer_order", ids, OrderFacts.class);
            Map<String, PastOrder> past = newest(h, "body", "past_order", ids, PastOrder.class);
            return ids.stream()
                    .map(id -> known(
                            id,
                            described.get(id),
                            CustomerValues.merge(
                                    List.of(),
                                    Optional.ofNullable(orders.get(id)).stream().toList(),
                                    Optional.ofNullable(past.get(id)).stream().toList())))
                    .toList();
        });
    }

    private static <T> Map<String, T> newest(
            Handle handle, String column, String table, List<String> ids, Class<T> type) {
        Map<String, T> newest = new HashMap<>();
        handle.createQuery("select customer_id, body from (select customer_id, " + column
                        + " as body, row_number() over"
                        + " (partition by customer_id order by placed_at desc, order_id desc) as place from " + table
                        + " where customer_id = any(:ids)) as orders where place = 1")
                .bindArray("ids", String.class, ids.toArray())
                .map((row, context) -> newest.put(row.getString("customer_id"), Json.read(row.getString("body"), type)))
                .list();
        return newest;
    }

    private static KnownRecord known(String id, @Nullable Customer described, List<Told> ordered) {
        return KnownRecord.customer(
                id,
                described == null ? null : described.name(),
                described == null || described.email() == null ? said(ordered, "email") : described.email(),
                said(ordered, "address"),
                described == null || described.country() == null ? said(ordered, "country") : described.country());
    }

    private static @Nullable String said(List<Told> values, String field) {
        return values.stream()
                .filter(told -> told.current() && told.field().equals(field))
                .map(Told::value)
                .findFirst()
                .orElse(null);
    }
}
