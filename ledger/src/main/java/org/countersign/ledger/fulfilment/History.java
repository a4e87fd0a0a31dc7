package org.countersign.ledger.fulfilment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.DeliveryFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastDelivery;
import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The orders of the time before Countersign. They give customers and products a record from the first day, and models
 * something to learn from. An order is imported once: the same file again changes nothing.
 */
public final class History {

    private static final int FETCH = 500;
    private static final String DELIVERY = "insert into delivery (" + Deliveries.COLUMNS
            + ") values (:id, :carrier, :country, :promised, :on, :days) on conflict do nothing";

    private final Database database;

    public History(Database database) {
        this.database = database;
    }

    /**
     * Adds those that are new; thousands at a time are fastest. Those that are on record learn what has come back since
     * and how they were delivered: an export may end in between, or have had no columns for it.
     */
    public ImportCounts add(List<PastOrder> chunk) {
        return add(null, chunk);
    }

    /** @param importId with which they come in; cleaning looks at an import's orders */
    public ImportCounts add(@Nullable String importId, List<PastOrder> chunk) {
        Map<String, PastOrder> orders = new LinkedHashMap<>();
        chunk.forEach(past -> orders.putIfAbsent(past.order().orderId(), past));
        return database.together(h -> {
            Set<String> known = known(h, orders.keySet());
            learn(
                    h,
                    known.stream()
                            .map(orders::remove)
                            .flatMap(Stream::ofNullable)
                            .toList());
            insert(h, importId, orders.values());
            return new ImportCounts(orders.size(), chunk.size() - orders.size());
        });
    }

    /** Those of which cleaning left nothing are known too. */
    private static Set<String> known(Handle handle, Set<String> ids) {
        return new HashSet<>(handle.createQuery("select order_id from past_order where order_id = any(:ids)"
                        + " union select order_id from past_order_original where order_id = any(:ids)")
                .bindArray("ids", String.class, ids.toArray())
                .mapTo(String.class)
                .list());
    }

    private static void learn(Handle handle, List<PastOrder> again) {
        Map<String, PastOrder> news = again.stream()
                .filter(past -> !past.returns().isEmpty() || past.delivery() != null)
                .collect(Collectors.toMap(past -> past.order().orderId(), past -> past));
        if (news.isEmpty()) {
            return;
        }
        Map<String, PastOrder> learnt = new HashMap<>();
        OriginalOrders originals = new OriginalOrders(handle);
        originals.of(news.keySet()).forEach((id, before) -> {
            PastOrder told = Objects.requireNonNull(news.get(id));
            PastOrder after = before.with(told.returns()).brought(newer(before.delivery(), told.delivery()));
            if (!after.equals(before)) {
                learnt.put(id, after);
            }
        });
        originals.replace(learnt);
    }

    /** What arrived stays so; before that the last word counts. */
    private static @Nullable PastDelivery newer(@Nullable PastDelivery before, @Nullable PastDelivery told) {
        return told == null || (before != null && before.deliveredAt() != null) ? before : told;
    }

    /** Of a parcel that an export does not know to have come, nobody can say whether it was late. */
    private static void bindDelivery(PreparedBatch deliveries, PastOrder past) {
        PastDelivery delivery = past.delivery();
        LocalDate on = delivery == null ? null : delivery.deliveredOn();
        if (delivery != null && on != null) {
            deliveries
                    .bind("id", past.order().orderId())
                    .bind("carrier", delivery.carrier())
                    .bind("country", past.order().shipping().country())
                    .bind("promised", delivery.promisedBy())
                    .bind("on", on)
                    .bind("days", DeliveryFacts.days(past.order().placedAt(), on))
                    .add();
        }
    }

    private static void bindReturns(PreparedBatch returns, PastOrder past) {
        OrderPlaced order = past.order();
        firstReturns(past).forEach((sku, at) -> returns.bind("id", order.orderId())
                .bind("sku", sku)
                .bind("customer", order.customer().customerId())
                .bind("at", Column.time(at))
                .add());
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    static void insert(Handle handle, @Nullable String importId, Iterable<PastOrder> orders) {
        PreparedBatch rows = handle.prepareBatch("insert into past_order (order_id, customer_id, placed_at, currency,"
                + " total, lines, refused, body, import_id) values (:id, :customer, :at, :currency, :total, :lines,"
                + " :refused, :body, :import)");
        PreparedBatch returns = handle.prepareBatch(
                "insert into past_return (order_id, sku, customer_id, at)" + " values (:id, :sku, :customer, :at)");
        PreparedBatch deliveries = handle.prepareBatch(DELIVERY);
        for (PastOrder past : orders) {
            OrderPlaced order = past.order();
            rows.bind("id", order.orderId())
                    .bind("customer", order.customer().customerId())
                    .bind("at", Column.time(order.placedAt().toInstant()))
                    .bind("currency", order.currency())
                    .bind("total", total(order))
                    .bind("lines", order.lines().size())
                    .bind("refused", past.state() == OrderState.REFUSED)
                    .bind("body", Json.write(past))
                    .bind("import", importId)
                    .add();
            bindReturns(returns, past);
            bindDelivery(deliveries, past);
        }
        execute(rows);
        execute(returns);
        execute(deliveries);
    }

    private static BigDecimal total(OrderPlaced order) {
        return order.lines().stream()
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Instant> firstReturns(PastOrder past) {
        Map<String, Instant> first = new HashMap<>();
        past.returns().forEach(r -> first.merge(r.sku(), r.at().toInstant(), (a, b) -> a.isBefore(b) ? a : b));
        return first;
    }

    /** The orders placed from (inclusive) to (exclusive) in time order; close the stream. */
    public Stream<PastOrder> read(Instant from, Instant to) {
        return stream(
                "select body from past_order where placed_at >= :from and placed_at < :to"
                        + " order by placed_at, order_id",
                query -> query.bind("from", Column.time(from)).bind("to", Column.time(to)));
    }

    /** The orders that came in with an import, as they were imported, in the order of their ids; close the stream. */
    public Stream<PastOrder> imported(String importId) {
        return stream(
                "select body from (select p.order_id, p.body from past_order p where p.import_id = :import"
                        + " and not exists (select 1 from past_order_original o where o.order_id = p.order_id)"
                        + " union all select o.order_id, o.body from past_order_original o where o.import_id = :import"
                        + ") as imported order by order_id",
                query -> query.bind("import", importId));
    }

    private Stream<PastOrder> stream(String sql, UnaryOperator<Query> bound) {
        return database.stream(
                handle -> bound.apply(handle.createQuery(sql).setFetchSize(FETCH)).mapTo(String.class).stream()
                        .map(body -> Json.read(body, PastOrder.class)));
    }

    /** Rows that were set aside; the same row of the same import is kept once. */
    public void quarantine(String importId, List<Quarantined> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.jdbi().useHandle(h -> {
            PreparedBatch batch = h.prepareBatch("insert into history_quarantine (import_id, line, reason, text)"
                    + " values (:import, :line, :reason, :text) on conflict do nothing");
            rows.forEach(row -> batch.bind("import", importId)
                    .bind("line", row.line())
                    .bind("reason", row.reason())
                    .bind("text", row.text())
                    .add());
            batch.execute();
        });
    }

    /** What was set aside, in the order of the file; close the stream. */
    public Stream<Quarantined> quarantined(String importId) {
        return database.stream(handle -> handle
                .createQuery(
                        "select line, reason, text from history_quarantine where import_id = :import order by line")
                .setFetchSize(FETCH)
                .bind("import", importId)
                .map((row, context) ->
                        new Quarantined(row.getLong("line"), row.getString("reason"), row.getString("text")))
                .stream());
    }

    /** Counts every product's orders and returns anew; products that only history knows join the catalogue. */
    public int refreshStatistics() {
        return new ProductStatistics(database, this).refresh();
    }

    public long size() {
        return database.jdbi().withHandle(h -> h.createQuery("select count(*) from past_order")
                .mapTo(Long.class)
                .one());
    }
}
