package org.countersign.ledger.reorder;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.domain.reorder.Delivery;
import org.countersign.domain.reorder.Owed;
import org.countersign.domain.reorder.PurchaseLine;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.PurchaseState;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What was ordered of suppliers. Read within a transaction, an order stays locked until its end, so that goods, a timer and
 * a person take turns.
 */
public final class PurchaseOrders {

    private static final String COLUMNS = "order_id, supplier_id, supplier, email, currency, state, created_at,"
            + " decision_id, sent_at, signed_by, promised_on, chases, chased_at, closed_at, note, freight";

    private static final String[] OPEN = Arrays.stream(PurchaseState.values())
            .filter(PurchaseState::isOpen)
            .map(Enum::name)
            .toArray(String[]::new);

    private static final String[] REFUSED = {PurchaseState.REFUSED.name(), PurchaseState.CANCELLED.name()};
    private static final int DELIVERIES = 20;

    private final Database database;

    public PurchaseOrders(Database database) {
        this.database = database;
    }

    public String nextId() {
        return "PO-"
                + database.jdbi().withHandle(h -> h.createQuery("select nextval('purchase_order_number')")
                        .mapTo(Long.class)
                        .one());
    }

    /** A product that was ordered on that day already is refused by its key. */
    public void add(PurchaseOrder order) {
        LocalDate day = LocalDate.ofInstant(order.createdAt(), ZoneOffset.UTC);
        database.allOrNone(h -> {
            h.createUpdate("insert into purchase_order (order_id, supplier_id, supplier, email, currency, total,"
                            + " freight, state, created_at, chases) values (:id, :supplierId, :supplier, :email,"
                            + " :currency, :total, :freight, :state, :at, 0)")
                    .bind("id", order.orderId())
                    .bind("supplierId", order.supplierId())
                    .bind("supplier", order.supplier())
                    .bind("email", order.email())
                    .bind("currency", order.currency())
                    .bind("total", order.total())
                    .bind("freight", order.freight())
                    .bind("state", order.state().name())
                    .bind("at", Column.time(order.createdAt()))
                    .execute();
            PreparedBatch lines = h.prepareBatch("insert into purchase_order_line (order_id, number, sku, made_on,"
                    + " quantity, received, body) values (:id, :number, :sku, :day, :quantity, 0, :body)");
            order.lines().forEach(line -> lines.bind("id", order.orderId())
                    .bind("number", line.number())
                    .bind("sku", line.sku())
                    .bind("day", day)
                    .bind("quantity", line.quantity())
                    .bind("body", Json.write(line))
                    .add());
            lines.execute();
        });
    }

    /** What changes of an order: its state and what has come. */
    public void save(PurchaseOrder order) {
        database.allOrNone(h -> {
            h.createUpdate("update purchase_order set state = :state, decision_id = :decision, sent_at = :sent,"
                            + " signed_by = :signer, promised_on = :promised, chases = :chases, chased_at = :chased,"
                            + " closed_at = :closed, note = :note where order_id = :id")
                    .bind("id", order.orderId())
                    .bind("state", order.state().name())
                    .bind("decision", order.decisionId())
                    .bind("sent", Column.timeOrNull(order.sentAt()))
                    .bind("signer", order.signedBy())
                    .bind("promised", order.promisedOn())
                    .bind("chases", order.chases())
                    .bind("chased", Column.timeOrNull(order.chasedAt()))
                    .bind("closed", Column.timeOrNull(order.closedAt()))
                    .bind("note", order.note())
                    .execute();
            PreparedBatch lines = h.prepareBatch(
                    "update purchase_order_line set received = :received where order_id = :id and number = :number");
            order.lines().forEach(line -> lines.bind("id", order.orderId())
                    .bind("number", line.number())
                    .bind("received", line.received())
                    .add());
            lines.execute();
        });
    }

    public Optional<PurchaseOrder> find(String orderId) {
        String lock = database.isInTransaction() ? " for update" : "";
        return database.jdbi()
                .withHandle(h -> h.createQuery("select " + COLUMNS + " from purchase_order where order_id = :id" + lock)
                        .bind("id", orderId)
                        .map((row, context) -> order(row, List.of()))
                        .findOne()
                        .map(found -> withLines(h, found)));
    }

    /** @throws IllegalArgumentException when there is no such one */
    public PurchaseOrder get(String orderId) {
        return find(orderId).orElseThrow(() -> new IllegalArgumentException("purchase order: there is no " + orderId));
    }

    /** Newest first. */
    public Page<PurchaseOrder> list(PurchaseQuery query) {
        PurchaseState state = query.state();
        Where where = new Where()
                .equal("supplier_id", query.supplierId())
                .leading("state", state == null ? null : state.name());
        if (query.sku() != null) {
            where.and(
                    "order_id in (select l.order_id from purchase_order_line l where l.sku = :sku)",
                    "sku",
                    query.sku());
        }
        long total = where.count(database, "purchase_order");
        where.after("created_at", "order_id", Cursor.of(query.cursor()));
        List<PurchaseOrder> rows = where.newest(
                database,
                "select " + COLUMNS + " from purchase_order",
                "created_at",
                "order_id",
                query.limit(),
                (row, context) -> order(row, List.of()));
        Page<PurchaseOrder> page = Cursor.page(rows, query.limit(), total, o -> new Cursor(o.createdAt(), o.orderId()));
        return database.jdbi().withHandle(h -> page.map(order -> withLines(h, order)));
    }

    // ---- what is on its way

    /** Pieces of a product that are ordered and not here yet. */
    public int onOrder(String sku) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select coalesce(sum(l.quantity - l.received), 0) from purchase_order_line l"
                                + " join purchase_order o on o.order_id = l.order_id"
                                + " where l.sku = :sku and o.state = any(:open) and l.quantity > l.received")
                .bind("sku", sku)
                .bindArray("open", String.class, (Object[]) OPEN)
                .mapTo(Integer.class)
                .one());
    }

    /** When an order of the product was last made. */
    public Optional<Instant> lastOrdered(String sku) {
        return last(sku, "max(o.created_at)", "true");
    }

    /** When one was last refused or taken back. */
    public Optional<Instant> lastRefused(String sku) {
        return last(sku, "max(o.closed_at)", "o.state = any(:refused)");
    }

    private Optional<Instant> last(String sku, String what, String condition) {
        return database.jdbi().withHandle(h -> {
            var query = h.createQuery("select " + what + " as last_at from purchase_order_line l"
                            + " join purchase_order o on o.order_id = l.order_id where l.sku = :sku and " + condition)
                    .bind("sku", sku);
            if (condition.contains(":refused")) {
                query.bindArray("refused", String.class, (Object[]) REFUSED);
            }
            return query.map((row, context) -> Optional.ofNullable(Column.instantOrNull(row, "last_at")))
                    .one();
        });
    }

    /** What was usually ordered of a product, by its last five orders that were sent; 0 before the first. */
    public int usualQuantity(String sku) {
        List<Integer> last = database.jdbi()
                .withHandle(h -> h.createQuery("select l.quantity from purchase_order_line l"
                                + " join purchase_order o on o.order_id = l.order_id"
                                + " where l.sku = :sku and o.sent_at is not null order by o.sent_at desc limit 5")
                        .bind("sku", sku)
                        .mapTo(Integer.class)
                        .list());
        List<Integer> sorted = last.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    /** What was ordered since then in a currency, orders that were refused left out. */
    public BigDecimal spentSince(Instant from, String currency) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select coalesce(sum(total), 0) as spent from purchase_order where created_at >= :from"
                                + " and currency = :currency and state <> all(:refused)")
                .bind("from", Column.time(from))
                .bind("currency", currency)
                .bindArray("refused", String.class, (Object[]) REFUSED)
                .map((row, context) -> Column.money(row, "spent"))
                .one());
    }

    // ---- what came

    /** Goods of an order that was sent. */
    public void received(PurchaseOrder order, String sku, int quantity, Instant at) {
        Instant sent = Objects.requireNonNull(order.sentAt(), "sentAt");
        long hours = Math.max(0, Duration.between(sent, at).toHours());
        database.jdbi().useHandle(h -> h.createUpdate(
                        "insert into goods_receipt (order_id, supplier_id, sku, quantity, received_at, days)"
                                + " values (:id, :supplier, :sku, :quantity, :at, :days)")
                .bind("id", order.orderId())
                .bind("supplier", order.supplierId())
                .bind("sku", sku)
                .bind("quantity", quantity)
                .bind("at", Column.time(at))
                .bind("days", (int) Math.round(hours / 24.0))
                .execute());
    }

    /** Days that a supplier's last deliveries took. */
    public List<Integer> deliveryDays(String supplierId) {
        return deliveries(supplierId).stream().map(Delivery::days).toList();
    }

    /** A supplier's last ones, the newest first: an order that came in parts counts with each of its days. */
    public List<Delivery> deliveries(String supplierId) {
        return database.jdbi().withHandle(h -> h.createQuery("select d.*, o.promised_on from (select order_id, days,"
                        + " max(received_at) as at, count(distinct sku) as products, sum(quantity) as pieces"
                        + " from goods_receipt where supplier_id = :id group by order_id, days"
                        + " order by at desc limit " + DELIVERIES
                        + ") d left join purchase_order o on o.order_id = d.order_id order by d.at desc")
                .bind("id", supplierId)
                .map((row, context) -> new Delivery(
                        row.getString("order_id"),
                        Column.instant(row, "at"),
                        row.getInt("days"),
                        row.getInt("products"),
                        row.getInt("pieces"),
                        Column.dateOrNull(row, "promised_on")))
                .list());
    }

    /** What is under way of these suppliers; of whom nothing is, is not there. */
    public Map<String, Owed> owed(Collection<String> supplierIds, LocalDate today) {
        String sent = "o.state in ('SENT', 'PARTIAL')";
        return database.jdbi()
                .withHandle(h -> h.createQuery("select o.supplier_id, count(distinct o.order_id) as orders,"
                                + " count(distinct case when o.state = 'PARTIAL' then o.order_id end) as partial,"
                                + " count(distinct case when " + sent
                                + " and o.promised_on < :today then o.order_id end) as late,"
                                + " coalesce(sum(case when " + sent
                                + " and l.quantity > l.received then l.quantity - l.received end), 0)"
                                + " as missing from purchase_order o"
                                + " join purchase_order_line l on l.order_id = o.order_id"
                                + " where o.state = any(:open) and o.supplier_id = any(:suppliers)"
                                + " group by o.supplier_id")
                        .bind("today", today)
                        .bindArray("open", String.class, (Object[]) OPEN)
                        .bindArray("suppliers", String.class, supplierIds.toArray())
                        .collectRows(Collectors.toMap(
                                row -> row.getColumn("supplier_id", String.class),
                                row -> new Owed(
                                        row.getColumn("orders", Integer.class),
                                        row.getColumn("partial", Integer.class),
                                        row.getColumn("late", Integer.class),
                                        row.getColumn("missing", Integer.class)))));
    }

    private static PurchaseOrder withLines(Handle handle, PurchaseOrder order) {
        return new PurchaseOrder(
                order.orderId(),
                order.supplierId(),
                order.supplier(),
                order.email(),
                order.currency(),
                order.state(),
                order.createdAt(),
                order.decisionId(),
                order.sentAt(),
                order.signedBy(),
                order.promisedOn(),
                order.chases(),
                order.chasedAt(),
                order.closedAt(),
                order.note(),
                order.freight(),
                handle.createQuery(
                                "select received, body from purchase_order_line where order_id = :id order by number")
                        .bind("id", order.orderId())
                        .map((row, context) -> Json.read(row.getString("body"), PurchaseLine.class)
                                .receiving(row.getInt("received")))
                        .list());
    }

    private static PurchaseOrder order(ResultSet row, List<PurchaseLine> lines) throws SQLException {
        return new PurchaseOrder(
                row.getString("order_id"),
                row.getString("supplier_id"),
                row.getString("supplier"),
                row.getString("email"),
                row.getString("currency"),
                PurchaseState.valueOf(row.getString("state")),
                Column.instant(row, "created_at"),
                row.getString("decision_id"),
                Column.instantOrNull(row, "sent_at"),
                row.getString("signed_by"),
                Column.dateOrNull(row, "promised_on"),
                row.getInt("chases"),
                Column.instantOrNull(row, "chased_at"),
                Column.instantOrNull(row, "closed_at"),
                row.getString("note"),
                Column.moneyOrNull(row, "freight"),
                lines);
    }
}
