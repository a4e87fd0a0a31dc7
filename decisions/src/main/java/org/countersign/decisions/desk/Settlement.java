package org.countersign.decisions.desk;

import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;

/**
 * What happens between what rules said and what is decided, for the rule sets whose adjustments compete: prices, above
 * all. Pure, and part of what a replay repeats.
 */
@FunctionalInterface
public interface Settlement {

    Judgement settle(Facts facts, Judgement said);

    /** What the rules said is what is decided. */
    static Settlement none() {
        return (facts, said) -> said;
    }
}
