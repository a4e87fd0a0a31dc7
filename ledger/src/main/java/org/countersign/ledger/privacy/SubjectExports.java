package org.countersign.ledger.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** Who took out what is held about whom: one row each time. */
public final class SubjectExports {

    /** One time that somebody took out what is held. */
    public record SubjectExport(String customerId, Instant at, String by) {}

    private final Database database;

    public SubjectExports(Database database) {
        this.database = database;
    }

    public void add(SubjectExport export) {
        database.jdbi().useHandle(h -> h.createUpdate("insert into subject_export (id, customer_id, exported_at,"
                        + " exported_by) values (:id, :customer, :at, :by)")
                .bind("id", UUID.randomUUID().toString())
                .bind("customer", export.customerId())
                .bind("at", Column.time(export.at()))
                .bind("by", export.by())
                .execute());
    }

    /** Of any of these ids, the latest first. */
    public List<SubjectExport> of(List<String> ids, int limit) {
        return database.jdbi().withHandle(h -> h.createQuery("select customer_id, exported_at, exported_by"
                        + " from subject_export where customer_id = any(:ids) order by exported_at desc, id desc limit "
                        + limit)
                .bindArray("ids", String.class, ids.toArray())
                .map((row, context) -> new SubjectExport(
                        row.getString("customer_id"), Column.instant(row, "exported_at"), row.getString("exported_by")))
                .list());
    }
}
