package org.countersign.ledger.fulfilment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.domain.fulfilment.ProductRecord;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jspecify.annotations.Nullable;

/**
 * What is on record about a customer and about products at a moment, in one statement: one row a product, each with the
 * customer's sums beside it. Only what was known at that moment counts, so an order that is replayed later, among the
 * imported orders of its own future, is judged as it would have been then.
 */
final class BackgroundQuery {

    private static final String HISTORY =
            """
            select count(*) as orders,
                   coalesce(sum(undone), 0) as undone_orders,
                   coalesce(sum(refused), 0) as refused_orders,
                   coalesce(sum(paid), 0) as spent,
                   min(placed_at) as first_at,
                   max(placed_at) as last_at,
                   coalesce(sum(lines), 0) as lines,
                   coalesce(sum(undone_lines), 0) as undone_lines,
                   max(undone_at) as undone_at
            from (
                select placed_at, lines,
                       case when undone_at <= :now then 1 else 0 end as undone,
                       case when undone_at <= :now then lines else 0 end as undone_lines,
                       case when undone_at <= :now then undone_at end as undone_at,
                       case when state = 'REFUSED' then 1 else 0 end as refused,
                       case when state <> 'REFUSED' and currency = :currency then total else 0 end as paid
                from customer_order where customer_id = :customer and placed_at < :now
                union all
                select placed_at, lines, 0, 0, null,
                       case when refused then 1 else 0 end,
                       case when not refused and currency = :currency then total else 0 end
                from past_order where customer_id = :customer and placed_at < :now
            ) as o""";

    private static final String RETURNS =
            """
            select count(*) as return_lines, count(distinct order_id) as return_orders, max(at) as return_at
            from past_return where customer_id = :customer and at <= :now""";

    private static final String SQL =
            """
            select h.*, r.*, c.email, c.country, c.tier,
                   (select count(*) from customer_order where order_id = :order) as known,
                   p.sku, p.description, coalesce(w.standard, p.category) as category, p.cost, p.weight_grams, p.stock_managed,
                   p.sold_orders, p.cancelled_orders, s.on_hand, s.reserved
            from (%s) as h
            cross join (%s) as r
            left join customer c on c.customer_id = :customer
            left join product p on p.sku = any(:skus)
            left join category_word w on w.said = p.category
            left join stock s on s.sku = p.sku"""
                    .formatted(HISTORY, RETURNS);

    private final Database database;

    BackgroundQuery(Database database) {
        this.database = database;
    }

    Background ask(OrderPlaced placed) {
        return ask(
                placed.orderId(),
                placed.customer().customerId(),
                placed.currency(),
                placed.placedAt().toInstant(),
                placed.lines().stream().map(OrderPlaced.Line::sku).distinct().toList());
    }

    Background ask(String order, @Nullable String customer, String currency, Instant now, List<String> skus) {
        Map<String, ProductRecord> products = new HashMap<>();
        List<Background> rows = database.beside().withHandle(h -> h.createQuery(SQL)
                .bind("order", order)
                .bind("customer", customer == null ? "" : customer)
                .bind("currency", currency)
                .bind("now", Column.time(now))
                .bindArray("skus", String.class, skus.toArray())
                .map((row, context) -> {
                    if (row.getString("sku") != null) {
                        products.put(row.getString("sku"), product(row));
                    }
                    return new Background(row.getLong("known") > 0, history(customer, row), Map.of());
                })
                .list());
        return new Background(rows.get(0).exists(), rows.get(0).history(), products);
    }

    private static CustomerHistory history(@Nullable String customer, ResultSet row) throws SQLException {
        if (customer == null) {
            return CustomerHistory.none(null);
        }
        return new CustomerHistory(
                customer,
                row.getString("email"),
                row.getString("country"),
                row.getString("tier"),
                row.getInt("orders"),
                row.getInt("undone_orders") + row.getInt("return_orders"),
                row.getInt("refused_orders"),
                Column.money(row, "spent"),
                row.getObject("first_at", OffsetDateTime.class),
                row.getObject("last_at", OffsetDateTime.class),
                row.getInt("lines"),
                row.getInt("undone_lines") + row.getInt("return_lines"),
                later(
                        row.getObject("undone_at", OffsetDateTime.class),
                        row.getObject("return_at", OffsetDateTime.class)));
    }

    private static @Nullable OffsetDateTime later(@Nullable OffsetDateTime a, @Nullable OffsetDateTime b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }

    private static ProductRecord product(ResultSet row) throws SQLException {
        BigDecimal cost = Column.moneyOrNull(row, "cost");
        Integer available = row.getBoolean("stock_managed") ? row.getInt("on_hand") - row.getInt("reserved") : null;
        return new ProductRecord(
                row.getString("sku"),
                row.getString("description"),
                row.getString("category"),
                cost,
                row.getInt("weight_grams"),
                available,
                row.getInt("sold_orders"),
                row.getInt("cancelled_orders"));
    }
}
