package org.countersign.decisions.oversight;

import java.util.List;
import java.util.Optional;
import org.countersign.domain.oversight.Answer;

/** Why somebody lets a model serve though it treats a group of people worse: a code, and words of their own with it. */
public final class FairnessReasons {

    private static final List<ReasonCode> ALL = List.of(
            new ReasonCode("rates-differ", "It truly happens more often in this group", Answer.APPROVE),
            new ReasonCode("made-up-for", "Rules or people make up for it (say how)", Answer.APPROVE),
            new ReasonCode("for-a-while", "For a while only (say until when)", Answer.APPROVE),
            new ReasonCode("less-harm", "Every other choice does more harm (say which)", Answer.APPROVE),
            new ReasonCode("other-fairness", "Another reason (say which)", Answer.APPROVE));

    private FairnessReasons() {}

    public static List<ReasonCode> all() {
        return ALL;
    }

    /** The reason in words; empty when there is none of that code. */
    public static Optional<ReasonCode> find(String code) {
        return ALL.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }
}
