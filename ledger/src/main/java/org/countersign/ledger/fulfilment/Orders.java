package org.countersign.ledger.fulfilment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.value.Money;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Unit;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.db.Write;
import org.countersign.ledger.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The orders. Within a transaction an order is read once, is everybody's, and is written once at the end; its row stays
 * locked until then, so that an event, a timer and a person working on the same order at the same moment take turns.
 */
public final class Orders {

    private static final String COLUMNS = "order_id, customer_id, placed_at, state, currency, total, lines, payment,"
            + " attempts, decision_id, reserved, carrier, tracking_number, promised_by, dispatched_at,"
            + " estimated_delivery_at, estimated_at, told, delivered_at, closed_because, undone_at, facts,"
            + " authorized, authorized_currency";

    private static final String UPDATE = "update customer_order set state = ?, total = ?, payment = ?, attempts = ?,"
            + " decision_id = ?, reserved = ?, carrier = ?, tracking_number = ?, promised_by = ?, dispatched_at = ?,"
            + " estimated_delivery_at = ?, estimated_at = ?, told = ?, delivered_at = ?, closed_because = ?, undone_at = coalesce(undone_at, ?),"
            + " authorized = ?, authorized_currency = ?";

    private final Database database;
    private final Clock clock;

    public Orders(Database database) {
        this(database, Clock.systemUTC());
    }

    /** @param clock says since when a cancelled order counts as cancelled */
    public Orders(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Everything that is on record when an order comes, in one select. */
    public Background background(OrderPlaced placed) {
        Background background = new BackgroundQuery(database).ask(placed);
        if (!background.exists() && database.isInTransaction()) {
            database.unit().rememberAbsent(key(placed.orderId()));
        }
        return background;
    }

    public Optional<Order> find(String orderId) {
        if (!database.isInTransaction()) {
            return read(orderId, "");
        }
        Unit unit = database.unit();
        if (unit.isAbsent(key(orderId))) {
            return Optional.empty();
        }
        Optional<Order> known = unit.recall(key(orderId), Order.class);
        if (known.isPresent()) {
            return known;
        }
        Optional<Order> found = read(orderId, " for update");
        found.ifPresentOrElse(
                order -> {
                    unit.remember(key(orderId), order);
                    unit.remember(factsKey(orderId), order.facts());
                },
                () -> unit.rememberAbsent(key(orderId)));
        return found;
    }

    private Optional<Order> read(String orderId, String lock) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select " + COLUMNS + " from customer_order where order_id = :id" + lock)
                        .bind("id", orderId)
                        .map((row, context) -> order(row))
                        .findOne());
    }

    /** @throws IllegalArgumentException when there is no such order */
    public Order get(String orderId) {
        return find(orderId).orElseThrow(() -> new IllegalArgumentException("order: there is no " + orderId));
    }

    /** Written with the commit, however often it is saved before. */
    public void save(Order order) {
        String key = key(order.orderId());
        boolean known = find(order.orderId()).isPresent();
        Unit unit = database.unit();
        boolean insert = !known || unit.waiting(key).filter(Write::isInsert).isPresent();
        unit.put(key, insert ? insert(order) : update(order, unit));
        unit.remember(key, order);
    }

    private Write insert(Order o) {
        OrderFacts facts = o.facts();
        return Write.insert(
                "customer_order",
                COLUMNS,
                o.orderId(),
                facts.customer().customerId(),
                facts.placedAt().toInstant(),
                o.state().name(),
                facts.currency(),
                facts.total(),
                facts.lines().size(),
                o.payment(),
                o.attempts(),
                o.decisionId(),
                o.reserved(),
                o.carrier(),
                o.trackingNumber(),
                o.promisedBy(),
                o.dispatchedAt(),
                o.estimatedDeliveryAt(),
                o.estimatedAt(),
                o.told(),
                o.deliveredAt(),
                o.closedBecause(),
                undoneAt(o),
                Json.write(facts),
                amount(o.authorized()),
                currency(o.authorized()));
    }

    /** Facts are most of the row and seldom change: they are written again only then. */
    private Write update(Order o, Unit unit) {
        boolean sameFacts = unit.recall(factsKey(o.orderId()), OrderFacts.class)
                .filter(o.facts()::equals)
                .isPresent();
        return sameFacts
                ? Write.statement(UPDATE + " where order_id = ?", with(o, o.orderId()))
                : Write.statement(
                        UPDATE + ", facts = ? where order_id = ?", with(o, Json.write(o.facts()), o.orderId()));
    }

    private @Nullable Object[] with(Order o, String... more) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                o.state().name(),
                o.facts().total(),
                o.payment(),
                o.attempts(),
                o.decisionId(),
                o.reserved(),
                o.carrier(),
                o.trackingNumber(),
                o.promisedBy(),
                o.dispatchedAt(),
                o.estimatedDeliveryAt(),
                o.estimatedAt(),
                o.told(),
                o.deliveredAt(),
                o.closedBecause(),
                undoneAt(o),
                amount(o.authorized()),
                currency(o.authorized())));
        values.addAll(List.of(more));
        return values.toArray();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    private @Nullable Instant undoneAt(Order order) {
        return order.state() == OrderState.CANCELLED || order.state() == OrderState.RETURNED ? clock.instant() : null;
    }

    /** The orders that wait for a product, the oldest first. */
    public List<String> backorderedWith(String sku) {
        return database
                .jdbi()
                .withHandle(h -> h.createQuery("select " + COLUMNS
                                + " from customer_order where state = 'BACKORDERED' order by placed_at, order_id")
                        .map((row, context) -> order(row))
                        .list())
                .stream()
                .filter(order -> order.facts().lines().stream()
                        .anyMatch(line -> line.sku().equals(sku)))
                .map(Order::orderId)
                .toList();
    }

    /** Newest first. */
    public Page<Order> list(OrderQuery query) {
        Where where = new Where()
                .equal("customer_id", query.customerId())
                .leading("state", query.state() == null ? null : query.state().name());
        if (query.q() != null && !query.q().isBlank()) {
            where.and("order_id like :q", "q", Where.prefix(query.q().strip()));
        }
        long total = where.count(database, "customer_order");
        where.after("placed_at", "order_id", Cursor.of(query.cursor()));
        List<Order> rows = where.newest(
                database,
                "select " + COLUMNS + " from customer_order",
                "placed_at",
                "order_id",
                query.limit(),
                (row, context) -> order(row));
        return Cursor.page(
                rows, query.limit(), total, o -> new Cursor(o.facts().placedAt().toInstant(), o.orderId()));
    }

    private static String key(String orderId) {
        return "order " + orderId;
    }

    private static String factsKey(String orderId) {
        return "order facts " + orderId;
    }

    private static @Nullable Money authorized(ResultSet row) throws SQLException {
        String currency = row.getString("authorized_currency");
        return currency == null ? null : new Money(row.getBigDecimal("authorized"), currency);
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getString("order_id"),
                Json.read(row.getString("facts"), OrderFacts.class),
                OrderState.valueOf(row.getString("state")),
                row.getString("payment"),
                authorized(row),
                row.getInt("attempts"),
                row.getString("decision_id"),
                row.getBoolean("reserved"),
                row.getString("carrier"),
                row.getString("tracking_number"),
                Column.dateOrNull(row, "promised_by"),
                Column.instantOrNull(row, "dispatched_at"),
                Column.instantOrNull(row, "estimated_delivery_at"),
                Column.instantOrNull(row, "estimated_at"),
                row.getString("told"),
                Column.instantOrNull(row, "delivered_at"),
                row.getString("closed_because"));
    }
}
