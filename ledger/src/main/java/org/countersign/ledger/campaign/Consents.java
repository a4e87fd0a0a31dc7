package org.countersign.ledger.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.campaign.Consent;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.Handle;

/**
 * What customers agreed to and took back. Nothing is forgotten; what was said last, by its own time, counts. Of two words
 * of the same moment the withdrawal counts.
 */
public final class Consents {

    private static final String COLUMNS = "customer_id, purpose, granted, at, source, received_at";

    /** False comes before true, so a withdrawal before a grant. */
    private static final String LATEST_FIRST = " order by at desc, granted, received_at";

    private final Database database;

    public Consents(Database database) {
        this.database = database;
    }

    /** Kept, unless it was told before. Whoever is about to write to the customer waits until this is committed. */
    public void add(Consent consent) {
        database.allOrNone(h -> {
            hold(h, consent.customerId());
            h.createUpdate("insert into consent (" + COLUMNS + ") values (:customer, :purpose, :granted, :at, :source,"
                            + " :received) on conflict do nothing")
                    .bind("customer", consent.customerId())
                    .bind("purpose", consent.purpose())
                    .bind("granted", consent.granted())
                    .bind("at", Column.time(consent.at()))
                    .bind("source", consent.source())
                    .bind("received", Column.time(consent.receivedAt()))
                    .execute();
        });
    }

    /** Until the transaction ends nobody else writes to this customer or changes what the customer agreed to. */
    static void hold(Handle handle, String customerId) {
        handle.createUpdate("insert into marketing_customer (customer_id) values (:id) on conflict do nothing")
                .bind("id", customerId)
                .execute();
        handle.createQuery("select customer_id from marketing_customer where customer_id = :id for update")
                .bind("id", customerId)
                .mapTo(String.class)
                .one();
    }

    /** Without a word nobody has agreed. */
    public boolean isGranted(String customerId, String purpose) {
        return last(customerId, purpose).map(Consent::granted).orElse(false);
    }

    public Optional<Consent> last(String customerId, String purpose) {
        return database.jdbi().withHandle(h -> h.createQuery("select " + COLUMNS
                        + " from consent where customer_id = :id and purpose = :purpose" + LATEST_FIRST
                        + " limit 1")
                .bind("id", customerId)
                .bind("purpose", purpose)
                .map((row, context) -> consent(row))
                .findOne());
    }

    /** All that a customer ever said, the latest first. */
    public List<Consent> ofCustomer(String customerId) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select " + COLUMNS + " from consent where customer_id = :id" + LATEST_FIRST)
                .bind("id", customerId)
                .map((row, context) -> consent(row))
                .list());
    }

    private static Consent consent(ResultSet row) throws SQLException {
        Instant at = Column.instant(row, "at");
        return new Consent(
                row.getString("customer_id"),
                row.getString("purpose"),
                row.getBoolean("granted"),
                at,
                row.getString("source"),
                Column.instant(row, "received_at"));
    }
}
