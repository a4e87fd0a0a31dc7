package org.countersign.ledger.records;

import java.util.List;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** Who answers for which fact, as far as somebody wrote it down. */
public final class FieldOwners {

    private final Database database;

    public FieldOwners(Database database) {
        this.database = database;
    }

    public List<FieldOwner> list() {
        return database.jdbi().withHandle(h -> h.createQuery("select * from field_owner order by path")
                .map((row, context) -> new FieldOwner(
                        row.getString("path"),
                        row.getString("owner"),
                        row.getString("meaning"),
                        row.getString("set_by"),
                        Column.instant(row, "set_at")))
                .list());
    }

    /** Replaces what was written down of the fact; without owner and meaning nothing stays. */
    public void set(FieldOwner field) {
        database.allOrNone(h -> {
            h.createUpdate("delete from field_owner where path = :path")
                    .bind("path", field.path())
                    .execute();
            if (field.owner() != null || field.meaning() != null) {
                h.createUpdate("insert into field_owner (path, owner, meaning, set_by, set_at)"
                                + " values (:path, :owner, :meaning, :by, :at)")
                        .bind("path", field.path())
                        .bind("owner", field.owner())
                        .bind("meaning", field.meaning())
                        .bind("by", field.by())
                        .bind("at", Column.time(field.at()))
                        .execute();
            }
        });
    }
}
