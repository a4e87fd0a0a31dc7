package org.countersign.decisions.desk;

import java.util.List;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.rulebook.RulesetVersion;

/** One version of one rule set, as the judge asks it. */
public interface Rules {

    RulesetVersion version();

    /** Pure: the same facts and predictions always get the same judgement. May throw; the judge knows what to do then. */
    Judgement judge(Facts facts, List<Prediction> predictions);
}
