package org.countersign.ledger.fulfilment;

import java.time.Instant;
import java.util.Optional;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** The shipping labels as printed: an order has one, and a new one takes the place of the old. */
public final class Labels {

    private final Database database;

    public Labels(Database database) {
        this.database = database;
    }

    public void save(String orderId, byte[] pdf, String trackingNumber, Instant at) {
        database.allOrNone(h -> {
            h.createUpdate("delete from label where order_id = :order")
                    .bind("order", orderId)
                    .execute();
            h.createUpdate(
                            "insert into label (order_id, tracking_number, at, pdf) values (:order, :tracking, :at, :pdf)")
                    .bind("order", orderId)
                    .bind("tracking", trackingNumber)
                    .bind("at", Column.time(at))
                    .bind("pdf", pdf)
                    .execute();
        });
    }

    public Optional<byte[]> find(String orderId) {
        return database.jdbi().withHandle(h -> h.createQuery("select pdf from label where order_id = :order")
                .bind("order", orderId)
                .map((row, context) -> row.getBytes("pdf"))
                .findOne());
    }
}
