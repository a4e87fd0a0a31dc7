package org.countersign.ledger.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** Who answers for the rule sets, models and processes, as far as somebody wrote it down. */
public final class Caretakers {

    private final Database database;

    public Caretakers(Database database) {
        this.database = database;
    }

    public List<Caretaker> list() {
        return database.jdbi().withHandle(h -> h.createQuery("select * from caretaker order by kind, name")
                .map((row, context) -> new Caretaker(
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("owner"),
                        row.getObject("review_on", LocalDate.class),
                        Column.instant(row, "set_at"),
                        row.getString("set_by")))
                .list());
    }

    public Optional<Caretaker> find(String kind, String name) {
        return list().stream()
                .filter(one -> one.kind().equals(kind) && one.name().equals(name))
                .findFirst();
    }

    /** The last word counts. */
    public void set(Caretaker caretaker) {
        database.allOrNone(h -> {
            h.createUpdate("delete from caretaker where kind = :kind and name = :name")
                    .bind("kind", caretaker.kind())
                    .bind("name", caretaker.name())
                    .execute();
            h.createUpdate("insert into caretaker (kind, name, owner, review_on, set_at, set_by)"
                            + " values (:kind, :name, :owner, :review, :at, :by)")
                    .bind("kind", caretaker.kind())
                    .bind("name", caretaker.name())
                    .bind("owner", caretaker.owner())
                    .bind("review", caretaker.reviewOn())
                    .bind("at", Column.time(caretaker.setAt()))
                    .bind("by", caretaker.setBy())
                    .execute();
        });
    }
}
