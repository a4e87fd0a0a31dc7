package org.countersign.ledger.fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.event.CustomerUpserted;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** The customers as the shop last described them. */
public final class Customers {

    private final Database database;

    public Customers(Database database) {
        this.database = database;
    }

    /** Replaces what was known. */
    public void upsert(CustomerUpserted customer) {
        database.allOrNone(h -> {
            h.createUpdate("insert into customer (customer_id) values (:id) on conflict do nothing")
                    .bind("id", customer.customerId())
                    .execute();
            h.createUpdate("update customer set name = :name, email = :email, country = :country, tier = :tier,"
                            + " created_at = :created where customer_id = :id")
                    .bind("id", customer.customerId())
                    .bind("name", customer.name())
                    .bind("email", customer.email())
                    .bind("country", customer.country())
                    .bind("tier", customer.tier())
                    .bind(
                            "created",
                            customer.createdAt() == null
                                    ? null
                                    : Column.time(customer.createdAt().toInstant()))
                    .execute();
        });
    }

    public Optional<Customer> find(String customerId) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select customer_id, name, email, country, tier, created_at from customer"
                                + " where customer_id = :id")
                .bind("id", customerId)
                .map((row, context) -> new Customer(
                        row.getString("customer_id"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("country"),
                        row.getString("tier"),
                        Column.instantOrNull(row, "created_at")))
                .findOne());
    }

    /** What a customer's earlier orders add up to; {@code spent} counts those in this currency. */
    public CustomerHistory history(String customerId, String currency, Instant before) {
        return new BackgroundQuery(database)
                .ask("", customerId, currency, before, List.of())
                .history();
    }
}
