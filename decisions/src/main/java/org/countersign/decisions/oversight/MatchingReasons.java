package org.countersign.decisions.oversight;

import java.util.List;
import java.util.Optional;
import org.countersign.domain.oversight.Answer;

/** Why two records mean the same customer or product, or don't. */
public final class MatchingReasons {

    private static final List<ReasonCode> ALL = List.of(
            new ReasonCode("same-person", "The same person, by all that is known", Answer.APPROVE),
            new ReasonCode("customer-said-so", "The customer said so", Answer.APPROVE),
            new ReasonCode("new-address", "Moved, or has another e-mail address", Answer.APPROVE),
            new ReasonCode("same-product", "The same product, entered twice", Answer.APPROVE),
            new ReasonCode("namesake", "Somebody else of the same name", Answer.REFUSE),
            new ReasonCode("household", "Several people of one household or office", Answer.REFUSE),
            new ReasonCode("variant", "Another size, colour or pack", Answer.REFUSE),
            new ReasonCode("cannot-tell", "Nobody can tell: better apart", Answer.REFUSE),
            new ReasonCode("other", "Something else (say what)", null));

    private MatchingReasons() {}

    public static List<ReasonCode> all() {
        return ALL;
    }

    /** The reason in words; empty when there is none of that code. */
    public static Optional<ReasonCode> find(String code) {
        return ALL.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }
}
