package org.countersign.ledger.fulfilment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.fulfilment.Return;
import org.countersign.domain.fulfilment.ReturnHistory;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What comes back. Whoever changes a return holds its order's row, so that two returns of one order never share out the
 * same money; therefore a return is read after its order.
 */
public final class Returns {

    private static final int YEAR = 365;

    private static final String HISTORY =
            """
            select (select count(*) from customer_order
                     where customer_id = :customer and placed_at > :from and placed_at <= :to)
                 + (select count(*) from past_order
                     where customer_id = :customer and placed_at > :from and placed_at <= :to) as orders,
                   (select count(distinct order_id) from customer_return
                     where customer_id = :customer and requested_at > :from and requested_at < :to
                       and return_id <> :itself and state <> 'REFUSED')
                 + (select count(distinct order_id) from past_return
                     where customer_id = :customer and at > :from and at <= :to) as returns""";

    private final Database database;

    public Returns(Database database) {
        this.database = database;
    }

    public Optional<Return> find(String returnId) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select body from customer_return where return_id = :id")
                        .bind("id", returnId)
                        .mapTo(String.class)
                        .findOne())
                .map(Returns::read);
    }

    /** @throws IllegalArgumentException when there is no such return */
    public Return get(String returnId) {
        return find(returnId).orElseThrow(() -> new IllegalArgumentException("return: there is no " + returnId));
    }

    /** Whose return it is: that never changes. */
    public String orderOf(String returnId) {
        return get(returnId).orderId();
    }

    /** All returns of an order, the oldest first. */
    public List<Return> ofOrder(String orderId) {
        return database
                .jdbi()
                .withHandle(h -> h.createQuery(
                                "select body from customer_return where order_id = :id order by requested_at, return_id")
                        .bind("id", orderId)
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(Returns::read)
                .toList();
    }

    public void add(Return back, @Nullable String customerId) {
        database.jdbi().useHandle(h -> h.createUpdate("insert into customer_return"
                        + " (return_id, order_id, customer_id, requested_at, state, body)"
                        + " values (:id, :order, :customer, :at, :state, :body)")
                .bind("id", back.returnId())
                .bind("order", back.orderId())
                .bind("customer", customerId)
                .bind("at", Column.time(back.request().requestedAt().toInstant()))
                .bind("state", back.state().name())
                .bind("body", Json.write(back))
                .execute());
    }

    public void save(Return back) {
        database.jdbi().useHandle(h -> h.createUpdate(
                        "update customer_return set state = :state, body = :body where return_id = :id")
                .bind("id", back.returnId())
                .bind("state", back.state().name())
                .bind("body", Json.write(back))
                .execute());
    }

    /** What the customer bought and sent back in the year before this return; refused returns don't count. */
    public ReturnHistory history(@Nullable String customerId, Return before) {
        Instant to = before.request().requestedAt().toInstant();
        return customerId == null
                ? ReturnHistory.NONE
                : database.jdbi().withHandle(h -> h.createQuery(HISTORY)
                        .bind("customer", customerId)
                        .bind("from", Column.time(to.minus(YEAR, ChronoUnit.DAYS)))
                        .bind("to", Column.time(to))
                        .bind("itself", before.returnId())
                        .map((row, context) -> new ReturnHistory(row.getInt("orders"), row.getInt("returns")))
                        .one());
    }

    private static Return read(String json) {
        return Json.read(json, Return.class);
    }
}
