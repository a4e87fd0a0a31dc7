package org.countersign.ledger.fulfilment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.fulfilment.Return;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.fulfilment.CustomerRecord.Total;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * What a customer did and what was decided about it, each list newest first and page by page. A customer is one or more
 * ids; orders of guests count where their e-mail address is the customer's, because who forgot to sign in is the same
 * person. They are found by their sealed decisions, which is a moment behind.
 */
public final class CustomerLists {

    private static final String ORDER = "select o.order_id, o.customer_id, o.placed_at, o.state, o.currency, o.total,"
            + " o.lines, o.decision_id, false as imported from customer_order o";

    private static final String OF_GUESTS = " where o.customer_id is null and o.order_id in (select f.subject"
            + " from decision_fact f where f.name = 'customer.email' and f.fact = any(:mails))";

    private static final String OWN = " where o.customer_id = any(:ids)";

    private static final String PAST = "select p.order_id, p.customer_id, p.placed_at,"
            + " case when p.refused then 'REFUSED' else 'IMPORTED' end as state, p.currency, p.total, p.lines,"
            + " null as decision_id, true as imported from past_order p where p.customer_id = any(:ids)";

    /** The ids of all orders of the customer that came through here. */
    private static final String ORDER_IDS = "select o.order_id from customer_order o" + OWN
            + " union all select o.order_id from customer_order o" + OF_GUESTS;

    private static final String EVENT =
            "select i.source, i.event_id, i.type, i.subject, i.received_at, i.status" + " from inbox i where i.subject";

    private static final String TOTALS =
            """
            select currency, count(*) as orders, sum(refused) as refused, sum(undone) as undone,
                   sum(case when refused = 0 then total else 0 end) as spent,
                   min(placed_at) as first_at, max(placed_at) as last_at
            from (
                select currency, total, placed_at, case when state = 'REFUSED' then 1 else 0 end as refused,
                       case when undone_at is not null then 1 else 0 end as undone
                from customer_order o where o.order_id in (%s)
                union all
                select currency, total, placed_at, case when refused then 1 else 0 end,
                       case when order_id in (select order_id from past_return where customer_id = any(:ids))
                            then 1 else 0 end
                from past_order where customer_id = any(:ids)
            ) as t group by currency order by orders desc, currency"""
                    .formatted(ORDER_IDS);

    /** The ids that were put together, and the addresses by which guests' orders are known. */
    public record Whose(List<String> ids, List<String> mails) {

        public Whose {
            ids = List.copyOf(ids);
            mails = List.copyOf(mails);
        }
    }

    private final Database database;

    public CustomerLists(Database database) {
        this.database = database;
    }

    public Page<CustomerOrder> orders(Whose whose, @Nullable String cursor, int limit) {
        String end = end("placed_at", "order_id", cursor, limit);
        String all = "(" + ORDER + OWN + end + ") union all (" + ORDER + OF_GUESTS + end + ") union all (" + PAST + end
                + ")";
        return page(
                whose,
                cursor,
                limit,
                "select * from (" + all + ") as o order by placed_at desc, order_id desc limit " + (limit + 1),
                "(select 1 as one from customer_order o" + OWN + " union all select 1 from customer_order o" + OF_GUESTS
                        + " union all select 1 from past_order where customer_id = any(:ids))",
                (row, context) -> order(row),
                o -> new Cursor(o.placedAt(), o.orderId()));
    }

    private static CustomerOrder order(ResultSet row) throws SQLException {
        return new CustomerOrder(
                row.getString("order_id"),
                row.getString("customer_id"),
                Column.instant(row, "placed_at"),
                row.getString("state"),
                Column.money(row, "total"),
                row.getString("currency"),
                row.getInt("lines"),
                row.getString("decision_id"),
                row.getBoolean("imported"));
    }

    /** What the shop said of the customer, and what came about the orders. */
    public Page<CustomerEvent> events(Whose whose, @Nullable String cursor, int limit) {
        String end = end("received_at", "event_id", cursor, limit);
        String all = "(" + EVENT + " = any(:ids)" + end + ") union (" + EVENT + " in (" + ORDER_IDS + ")" + end + ")";
        return page(
                whose,
                cursor,
                limit,
                "select * from (" + all + ") as e order by received_at desc, event_id desc limit " + (limit + 1),
                "(select 1 as one from inbox where subject = any(:ids) union all select 1 from inbox where subject in ("
                        + ORDER_IDS + "))",
                (row, context) -> new CustomerEvent(
                        new EventKey(row.getString("source"), row.getString("event_id")),
                        row.getString("type"),
                        row.getString("subject"),
                        Column.instant(row, "received_at"),
                        row.getString("status")),
                e -> new Cursor(e.receivedAt(), e.key().id()));
    }

    public Page<Return> returns(Whose whose, @Nullable String cursor, int limit) {
        String of = " from customer_return where order_id in (" + ORDER_IDS + ")";
        return page(
                whose,
                cursor,
                limit,
                "select body" + of + end("requested_at", "return_id", cursor, limit),
                "(select 1 as one" + of + ")",
                (row, context) -> Json.read(row.getString("body"), Return.class),
                r -> new Cursor(r.request().requestedAt().toInstant(), r.returnId()));
    }

    public Page<DecisionSummary> decisions(Whose whose, @Nullable String cursor, int limit) {
        return new DecisionLedger(database).ofSubjects(ORDER_IDS, bound(whose), cursor, limit);
    }

    List<Total> totals(Whose whose) {
        return database.jdbi().withHandle(h -> bound(whose)
                .query(h, TOTALS)
                .map((row, context) -> new Total(
                        row.getString("currency"),
                        row.getInt("orders"),
                        row.getInt("refused"),
                        row.getInt("undone"),
                        Column.money(row, "spent"),
                        Column.instant(row, "first_at"),
                        Column.instant(row, "last_at")))
                .list());
    }

    private <T> Page<T> page(
            Whose whose,
            @Nullable String cursor,
            int limit,
            String sql,
            String counted,
            RowMapper<T> mapper,
            Function<T, Cursor> place) {
        Where where = bound(whose);
        long total = where.count(database, counted + " as c");
        bindCursor(where, cursor);
        List<T> rows =
                database.jdbi().withHandle(h -> where.query(h, sql).map(mapper).list());
        return Cursor.page(rows, limit, total, place);
    }

    /** Only values: the statements name them where they need them. */
    private static Where bound(Whose whose) {
        return new Where()
                .bind("ids", whose.ids().toArray(String[]::new))
                .bind("mails", DecisionLedger.asFacts(whose.mails()));
    }

    private static void bindCursor(Where where, @Nullable String cursor) {
        Cursor after = Cursor.of(cursor);
        if (after != null) {
            where.bind("cursor_at", Column.time(after.at())).bind("cursor_id", after.id());
        }
    }

    private static String end(String time, String id, @Nullable String cursor, int limit) {
        String after = cursor == null
                ? ""
                : " and " + time + " <= :cursor_at and (" + time + " < :cursor_at or " + id + " < :cursor_id)";
        return after + " order by " + time + " desc, " + id + " desc limit " + (limit + 1);
    }

    /** An order in one line, whether it came through here or was imported. */
    public record CustomerOrder(
            String orderId,
            @Nullable String customerId,
            Instant placedAt,
            String state,
            BigDecimal total,
            String currency,
            int lines,
            @Nullable String decisionId,
            boolean imported) {}

    /** An event in one line. */
    public record CustomerEvent(EventKey key, String type, String subject, Instant receivedAt, String status) {}
}
