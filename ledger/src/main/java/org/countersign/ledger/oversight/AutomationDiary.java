package org.countersign.ledger.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** Everything that people ever said about what the machine may do by itself. */
public final class AutomationDiary {

    private static final String SELECT = "select at, automation, what, level, who, why from automation_event";

    private final Database database;

    public AutomationDiary(Database database) {
        this.database = database;
    }

    public void add(AutomationEvent event) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("insert into automation_event (at, automation, what, level, who, why)"
                                + " values (:at, :automation, :what, :level, :who, :why)")
                        .bind("at", Column.time(event.at()))
                        .bind("automation", event.automation())
                        .bind("what", event.what())
                        .bind("level", event.level())
                        .bind("who", event.by())
                        .bind("why", event.why())
                        .execute());
    }

    /** Runs when what was said is committed, or is not and never was said. */
    public void whenDone(Consumer<Boolean> work) {
        database.whenDone(work);
    }

    /** The newest first. */
    public List<AutomationEvent> list(String automation, int limit) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        SELECT + " where automation = :automation order by seq desc limit :limit")
                .bind("automation", automation)
                .bind("limit", limit)
                .map((row, context) -> event(row))
                .list());
    }

    /** The newest of each kind of each automation, in the order in which they were said. */
    public List<AutomationEvent> newest() {
        return database.jdbi()
                .withHandle(h -> h.createQuery(SELECT + " where seq in (select max(seq) from automation_event"
                                + " group by automation, what) order by seq")
                        .map((row, context) -> event(row))
                        .list());
    }

    private static AutomationEvent event(ResultSet row) throws SQLException {
        int level = row.getInt("level");
        boolean none = row.wasNull();
        return new AutomationEvent(
                Column.instant(row, "at"),
                row.getString("automation"),
                row.getString("what"),
                none ? null : level,
                row.getString("who"),
                row.getString("why"));
    }
}
