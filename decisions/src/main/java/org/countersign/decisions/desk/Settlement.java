package org.countersign.decisions.desk;

import java.util.Set;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;

/**
 * What happens between what rules said and what is decided, for the rule sets whose adjustments compete: prices, above
 * all. Pure, and part of what a replay repeats.
 */
@FunctionalInterface
public interface Settlement {

    /** @param personal the rules that look at what is known of a person, see {@link Rules#personal} */
    Judgement settle(Facts facts, Judgement said, Set<String> personal);

    /** What the rules said is what is decided. */
    static Settlement none() {
        return (facts, said, personal) -> said;
    }
}
