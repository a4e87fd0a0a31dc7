package org.countersign.ledger.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** The diary of the models: what was trained, promoted, suspended or failed, when and by whom. */
public final class ModelRegister {

    private static final String SELECT = "select at, model, version, what, who, detail from model_event";

    private final Database database;

    public ModelRegister(Database database) {
        this.database = database;
    }

    public void add(ModelEvent event) {
        database.jdbi().useHandle(h -> h.createUpdate("insert into model_event (at, model, version, what, who, detail)"
                        + " values (:at, :model, :version, :what, :who, :detail)")
                .bind("at", Column.time(event.at()))
                .bind("model", event.model())
                .bind("version", event.version())
                .bind("what", event.what())
                .bind("who", event.by())
                .bind("detail", event.detail())
                .execute());
    }

    /** The newest first. */
    public List<ModelEvent> list(String model, int limit) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(SELECT + " where model = :model order by seq desc limit :limit")
                        .bind("model", model)
                        .bind("limit", limit)
                        .map((row, context) -> event(row))
                        .list());
    }

    /** The newest of these kinds. */
    public Optional<ModelEvent> findLast(String model, List<String> kinds) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        SELECT + " where model = :model and what in (<kinds>) order by seq desc limit 1")
                .bind("model", model)
                .bindList("kinds", kinds)
                .map((row, context) -> event(row))
                .findFirst());
    }

    private static ModelEvent event(ResultSet row) throws SQLException {
        return new ModelEvent(
                Column.instant(row, "at"),
                row.getString("model"),
                row.getString("version"),
                row.getString("what"),
                row.getString("who"),
                row.getString("detail"));
    }
}
