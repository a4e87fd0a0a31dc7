package org.countersign.ledger.decision;

import java.time.OffsetDateTime;
import java.util.List;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.ledger.json.Json;
import org.countersign.ledger.json.Lot;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Files which models were asked about a decision, and which versions answered, when the decision is sealed: nobody waits for it. */
final class AdviceIndex {

    private AdviceIndex() {}

    static void add(Handle handle, List<String> decisionIds) {
        PreparedBatch batch =
                handle.prepareBatch("insert into decision_advice (decision_id, model, version, at, subject,"
                        + " draw) values (:id, :model, :version, :at, :subject, :draw) on conflict do nothing");
        handle.createQuery("select id, at, subject, predictions from decision where id = any(:ids)"
                        + " and predictions <> '[]'")
                .bindArray("ids", String.class, decisionIds.toArray())
                .map((row, context) -> {
                    String id = row.getString("id");
                    for (Prediction said : Json.readPredictions(row.getString("predictions"))) {
                        batch.bind("id", id)
                                .bind("model", said.model())
                                .bind("version", said instanceof Scored scored ? scored.version() : null)
                                .bind("at", row.getObject("at", OffsetDateTime.class))
                                .bind("subject", row.getString("subject"))
                                .bind("draw", Lot.of(id))
                                .add();
                    }
                    return id;
                })
                .list();
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
