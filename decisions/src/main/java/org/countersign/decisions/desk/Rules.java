package org.countersign.decisions.desk;

import java.util.List;
import java.util.Set;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.rulebook.RulesetVersion;

/** One version of one rule set, as the judge asks it. */
public interface Rules {

    RulesetVersion version();

    /** Rules that look at what is known of a person, where the rule set knows that this has to be allowed. */
    default Set<String> personal() {
        return Set.of();
    }

    /** Pure: the same facts and predictions always get the same judgement. May throw; the judge knows what to do then. */
    Judgement judge(Facts facts, List<Prediction> predictions);
}
