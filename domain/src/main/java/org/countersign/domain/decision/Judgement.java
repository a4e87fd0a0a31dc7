package org.countersign.domain.decision;

import java.util.List;

/** What a rule set says about facts: every rule that spoke, in the order of its ids, and what it comes to. */
public record Judgement(Outcome outcome, List<Reason> reasons) {

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /** Every adjustment that any rule asked for, in the order of the reasons. */
    public List<Adjustment> adjustments() {
        return reasons.stream()
                .map(Reason::wants)
                .filter(Outcome.Adjust.class::isInstance)
                .flatMap(o -> ((Outcome.Adjust) o).adjustments().stream())
                .toList();
    }
}
