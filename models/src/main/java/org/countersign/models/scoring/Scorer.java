package org.countersign.models.scoring;

import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Prediction;
import org.countersign.models.card.ModelCard;

/** One version of a model, ready to answer. Immutable: any number of threads may share it. */
public interface Scorer {

    ModelCard card();

    /** The score with what moved it; the base and all contributions sum up to the value, on the score's scale. */
    Prediction.Scored score(Facts facts);

    /** The score and how far the model agrees with itself, without what moved it: many times quicker. */
    default Prediction.Scored glance(Facts facts) {
        return score(facts);
    }

    /** The score alone, without what moved it: many times quicker. */
    default double value(Facts facts) {
        return glance(facts).value();
    }
}
