package org.countersign.decisions.desk;

import java.util.List;
import java.util.Set;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.rules.rulebook.Rulebook;

/** A compiled rulebook, as the judge asks it. */
public record OpenRules(Rulebook book) implements Rules {

    @Override
    public RulesetVersion version() {
        return book.version();
    }

    @Override
    public Set<String> personal() {
        return book.personal().asked() ? book.personal().rules() : Set.of();
    }

    @Override
    public Judgement judge(Facts facts, List<Prediction> predictions) {
        return book.judge(facts, predictions);
    }
}
