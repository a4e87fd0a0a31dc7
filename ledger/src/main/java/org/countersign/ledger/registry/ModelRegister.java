package org.countersign.ledger.registry;

import java.util.List;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** The diary of the models: what was trained, promoted, suspended or failed, when and by whom. */
public final class ModelRegister {

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
                .withHandle(h -> h.createQuery("select at, model, version, what, who, detail from model_event"
                                + " where model = :model order by seq desc limit :limit")
                        .bind("model", model)
                        .bind("limit", limit)
                        .map((row, context) -> new ModelEvent(
                                Column.instant(row, "at"),
                                row.getString("model"),
                                row.getString("version"),
                                row.getString("what"),
                                row.getString("who"),
                                row.getString("detail")))
                        .list());
    }
}
