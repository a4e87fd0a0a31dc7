package org.countersign.ledger.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.registry.ModelChange.Kind;
import org.countersign.ledger.registry.ModelChange.State;
import org.jspecify.annotations.Nullable;

/** Every proposed change of every model, for ever. Its state leaves {@code REVIEW} once. */
public final class ModelChanges {

    private static final String COLUMNS =
            "model, number, kind, version, former, proposed_by, proposed_at, reason, state,"
                    + " reviewer, reviewed_at, comment, fairness_reason";

    private final Database database;

    public ModelChanges(Database database) {
        this.database = database;
    }

    /** Of two who propose at the same moment, the second fails at the primary key. */
    public int nextNumber(String model) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select coalesce(max(number), 0) + 1 from model_change where model = :model")
                .bind("model", model)
                .mapTo(Integer.class)
                .one());
    }

    public void add(ModelChange c) {
        String sql = "insert into model_change (" + COLUMNS + ") values (:model, :number, :kind, :version, :former,"
                + " :by, :at, :reason, :state, :reviewer, :reviewed, :comment, :fairness)";
        database.jdbi().useHandle(h -> h.createUpdate(sql)
                .bind("model", c.model())
                .bind("number", c.number())
                .bind("kind", word(c.kind()))
                .bind("version", c.version())
                .bind("former", c.former())
                .bind("by", c.proposedBy())
                .bind("at", Column.time(c.proposedAt()))
                .bind("reason", c.reason())
                .bind("state", word(c.state()))
                .bind("reviewer", c.reviewer())
                .bind("reviewed", Column.timeOrNull(c.reviewedAt()))
                .bind("comment", c.comment())
                .bind("fairness", c.fairnessReason())
                .execute());
    }

    public Optional<ModelChange> find(String model, int number) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select " + COLUMNS + " from model_change where model = :model and number = :number")
                .bind("model", model)
                .bind("number", number)
                .map((row, context) -> change(row))
                .findOne());
    }

    /** The newest first. */
    public List<ModelChange> list(String model) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select " + COLUMNS + " from model_change where model = :model order by number desc")
                .bind("model", model)
                .map((row, context) -> change(row))
                .list());
    }

    /** Leaves the review; false when it had left it already. */
    public boolean close(
            ModelChange c,
            State to,
            String who,
            Instant at,
            @Nullable String comment,
            @Nullable String fairnessReason) {
        String sql = "update model_change set state = :to, reviewer = :who, reviewed_at = :at, comment = :comment,"
                + " fairness_reason = :fairness where model = :model and number = :number and state = 'review'";
        return database.jdbi().withHandle(h -> h.createUpdate(sql)
                        .bind("model", c.model())
                        .bind("number", c.number())
                        .bind("to", word(to))
                        .bind("who", who)
                        .bind("at", Column.time(at))
                        .bind("comment", comment)
                        .bind("fairness", fairnessReason)
                        .execute())
                == 1;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static ModelChange change(ResultSet row) throws SQLException {
        return new ModelChange(
                row.getString("model"),
                row.getInt("number"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("version"),
                row.getString("former"),
                row.getString("proposed_by"),
                Column.instant(row, "proposed_at"),
                row.getString("reason"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reviewer"),
                Column.instantOrNull(row, "reviewed_at"),
                row.getString("comment"),
                row.getString("fairness_reason"));
    }
}
