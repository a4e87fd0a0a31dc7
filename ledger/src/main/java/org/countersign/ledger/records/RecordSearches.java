package org.countersign.ledger.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** The searches for pairs, each with the report that can be read after a restart. */
public final class RecordSearches {

    private static final int NEWEST = 20;

    private final Database database;

    public RecordSearches(Database database) {
        this.database = database;
    }

    /** Of a new search, or a new report of one on record. */
    public void keep(String id, Instant startedAt, String report) {
        database.allOrNone(h -> {
            h.createUpdate("insert into record_search (search_id, started_at, report) values (:id, :at, :report)"
                            + " on conflict do nothing")
                    .bind("id", id)
                    .bind("at", Column.time(startedAt))
                    .bind("report", report)
                    .execute();
            h.createUpdate("update record_search set report = :report where search_id = :id")
                    .bind("id", id)
                    .bind("report", report)
                    .execute();
        });
    }

    public Optional<String> find(String id) {
        return database.jdbi().withHandle(h -> h.createQuery("select report from record_search where search_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    /** The newest first. */
    public List<String> list() {
        return database.jdbi().withHandle(h -> h.createQuery("select report from record_search"
                        + " order by started_at desc, search_id desc limit " + NEWEST)
                .mapTo(String.class)
                .list());
    }
}
