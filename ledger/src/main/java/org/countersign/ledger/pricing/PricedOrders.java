package org.countersign.ledger.pricing;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.json.Json;

/** The orders that were priced here: what was asked, and what was to be paid. */
public final class PricedOrders {

    private static final int FETCH = 500;

    private final Database database;

    public PricedOrders(Database database) {
        this.database = database;
    }

    /** Those placed from then on that were not refused, the newest first. */
    public void since(Instant from, int most, Consumer<OrderFacts> eye) {
        try (Stream<String> rows = database.stream(h -> h
                .createQuery("select facts from customer_order where placed_at >= :from and decision_id is not null"
                        + " and state <> 'REFUSED' order by placed_at desc, order_id desc limit :most")
                .setFetchSize(FETCH)
                .bind("from", Column.time(from))
                .bind("most", most)
                .mapTo(String.class)
                .stream())) {
            rows.forEach(facts -> eye.accept(Json.read(facts, OrderFacts.class)));
        }
    }
}
