package org.countersign.ledger.registry;

import java.util.List;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Write;
import org.jspecify.annotations.Nullable;

/** What challengers said beside the champions, one row per decision. */
public final class ShadowScores {

    /**
     * @param meanScore null when there is none
     * @param meanFormerScore over the cases where the champion spoke; null when it never did
     */
    public record Summary(int scored, @Nullable Double meanScore, @Nullable Double meanFormerScore) {}

    /** So many cases would have been decided in another way. */
    public record Turn(String from, String to, int count, String exampleDecisionId) {}

    private final Database database;

    public ShadowScores(Database database) {
        this.database = database;
    }

    /** In the transaction of the decision that it stands beside. */
    public void add(ShadowScore s) {
        database.unit()
                .put(
                        s,
                        Write.insert(
                                "model_shadow",
                                "decision_id, model, version, at, score, outcome, former_score, former_outcome",
                                s.decisionId(),
                                s.model(),
                                s.version(),
                                Column.time(s.at()),
                                s.score(),
                                s.outcome(),
                                s.formerScore(),
                                s.formerOutcome()));
    }

    public Summary summary(String model, String version) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select count(*) as scored, avg(score) as mean, avg(former_score) as former_mean"
                                + " from model_shadow where model = :model and version = :version")
                .bind("model", model)
                .bind("version", version)
                .map((row, context) -> new Summary(
                        row.getInt("scored"),
                        row.getObject("mean", Double.class),
                        row.getObject("former_mean", Double.class)))
                .one());
    }

    /** The most frequent first. */
    public List<Turn> turns(String model, String version) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select former_outcome, outcome, count(*) as cases, max(decision_id) as example"
                                + " from model_shadow where model = :model and version = :version"
                                + " and outcome <> former_outcome group by former_outcome, outcome order by 3 desc, 1, 2")
                .bind("model", model)
                .bind("version", version)
                .map((row, context) -> new Turn(
                        row.getString("former_outcome"),
                        row.getString("outcome"),
                        row.getInt("cases"),
                        row.getString("example")))
                .list());
    }
}
