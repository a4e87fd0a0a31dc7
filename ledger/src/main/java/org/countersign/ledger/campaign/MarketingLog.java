package org.countersign.ledger.campaign;

import java.time.Instant;
import java.util.List;
import org.countersign.domain.campaign.Contact;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** Every message of marketing that was ever sent, of whatever flow. */
public final class MarketingLog {

    private final Database database;

    public MarketingLog(Database database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else writes to this customer or changes what the customer agreed to. */
    public void hold(String customerId) {
        database.jdbi().useHandle(h -> Consents.hold(h, customerId));
    }

    /** How often the customer was written to since then. */
    public int count(String customerId, Instant since) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select count(*) from marketing_contact where customer_id = :id and at > :since")
                .bind("id", customerId)
                .bind("since", Column.time(since))
                .mapTo(Integer.class)
                .one());
    }

    /** One that is there already stays as it is. */
    public void add(Contact contact) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("insert into marketing_contact (message_id, customer_id, at, flow,"
                                + " decision_id) values (:id, :customer, :at, :flow, :decision) on conflict do nothing")
                        .bind("id", contact.messageId())
                        .bind("customer", contact.customerId())
                        .bind("at", Column.time(contact.at()))
                        .bind("flow", contact.flow())
                        .bind("decision", contact.decisionId())
                        .execute());
    }

    public boolean has(String messageId) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select message_id from marketing_contact where message_id = :id")
                        .bind("id", messageId)
                        .mapTo(String.class)
                        .findOne())
                .isPresent();
    }

    /** The latest first. */
    public List<Contact> ofCustomer(String customerId) {
        return database.jdbi().withHandle(h -> h.createQuery("select message_id, customer_id, at, flow, decision_id"
                        + " from marketing_contact where customer_id = :id order by at desc, message_id")
                .bind("id", customerId)
                .map((row, context) -> new Contact(
                        row.getString("message_id"),
                        row.getString("customer_id"),
                        Column.instant(row, "at"),
                        row.getString("flow"),
                        row.getString("decision_id")))
                .list());
    }
}
