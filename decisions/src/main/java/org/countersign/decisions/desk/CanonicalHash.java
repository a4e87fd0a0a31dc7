package org.countersign.decisions.desk;

import java.util.List;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.json.FactsJson;
import org.countersign.ledger.json.Json;

/** SHA-256 over the canonical JSON of facts, predictions, version and judgement: the same on every machine and day. */
public final class CanonicalHash implements Fingerprint {

    /** What the hash covers; the field types matter, because a prediction says of which kind it is. */
    private record Covered(
            String factsType, Facts facts, List<Prediction> predictions, RulesetVersion version, Judgement judgement) {}

    @Override
    public String of(RulesetVersion version, Facts facts, List<Prediction> predictions, Judgement judgement) {
        return Json.sha256(Json.canonical(new Covered(FactsJson.type(facts), facts, predictions, version, judgement)));
    }
}
