package org.countersign.ledger.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** The shares of blind tasks that people have set. Every word stays; the last one of a queue counts. */
public final class BlindShares {

    private static final String LAST = "select queue, share, set_by, set_at from blind_share b"
            + " where seq = (select max(seq) from blind_share n where n.queue = b.queue)";

    private final Database database;

    public BlindShares(Database database) {
        this.database = database;
    }

    /** Asked when a task opens; nothing that waits to be written concerns it. */
    public Optional<BlindShare> find(String queue) {
        return database.beside().withHandle(h -> h.createQuery(LAST + " and queue = :queue")
                .bind("queue", queue)
                .map((row, context) -> share(row))
                .findOne());
    }

    public List<BlindShare> list() {
        return database.jdbi().withHandle(h -> h.createQuery(LAST + " order by queue")
                .map((row, context) -> share(row))
                .list());
    }

    public void set(BlindShare share) {
        database.jdbi().useHandle(h -> h.createUpdate(
                        "insert into blind_share (queue, share, set_by, set_at)" + " values (:queue, :share, :by, :at)")
                .bind("queue", share.queue())
                .bind("share", share.share())
                .bind("by", share.by())
                .bind("at", Column.time(share.at()))
                .execute());
    }

    private static BlindShare share(ResultSet row) throws SQLException {
        return new BlindShare(
                row.getString("queue"),
                Column.money(row, "share"),
                row.getString("set_by"),
                Column.instant(row, "set_at"));
    }
}
