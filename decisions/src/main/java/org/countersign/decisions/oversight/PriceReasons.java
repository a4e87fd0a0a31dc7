package org.countersign.decisions.oversight;

import java.util.List;
import java.util.Optional;
import org.countersign.domain.oversight.Answer;

/** Why somebody lets a group of customers pay more than the others: a code, and words of their own with it. */
final class PriceReasons {

    private static final List<ReasonCode> ALL = List.of(
            new ReasonCode("earned", "The others earned a benefit that is open to everybody", Answer.APPROVE),
            new ReasonCode("costs-more", "It costs more to serve this group (say what)", Answer.APPROVE),
            new ReasonCode("bought-otherwise", "It bought at other times or in other amounts", Answer.APPROVE),
            new ReasonCode("for-now", "For now only (say until when)", Answer.APPROVE),
            new ReasonCode("other-reason", "Another reason (say which)", Answer.APPROVE));

    private PriceReasons() {}

    static List<ReasonCode> all() {
        return ALL;
    }

    /** The reason in words; empty when there is none of that code. */
    static Optional<ReasonCode> find(String code) {
        return ALL.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }
}
