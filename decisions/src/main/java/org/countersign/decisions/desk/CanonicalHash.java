package org.countersign.decisions.desk;

import java.util.List;
import java.util.Map;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.json.FactsJson;
import org.countersign.ledger.json.Json;

/** SHA-256 over the canonical JSON of facts, predictions, version and judgement: the same on every machine and day. */
public final class CanonicalHash implements Fingerprint {

    @Override
    public String of(RulesetVersion version, Facts facts, List<Prediction> predictions, Judgement judgement) {
        return Json.sha256(Json.canonical(Map.of(
                "factsType", FactsJson.type(facts),
                "facts", facts,
                "predictions", predictions,
                "version", version,
                "judgement", judgement)));
    }
}
