package org.countersign.decisions.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;

/**
 * What people have laid upon the machine, told among the reasons of a decision, so that a replay finds it there. The one
 * place where the strictest word does not win: what rules would refuse by themselves goes to a person too.
 */
public final class Holds {

    /** A person has stopped it. */
    public static final String STOPPED = "SYS-004";

    /** It may only advise or propose. */
    public static final String LIMITED = "SYS-005";

    /** It is on the list of what no rule decides. */
    public static final String CRITICAL = "SYS-006";

    /** It acts, and people are shown it. */
    public static final String NOTICE = "SYS-007";

    private static final Set<String> ALL = Set.of(STOPPED, LIMITED, CRITICAL, NOTICE);

    private Holds() {}

    static Judgement upon(Judgement said, List<Reason> holds) {
        List<Reason> reasons = new ArrayList<>(said.reasons());
        reasons.addAll(holds);
        Outcome wanted = Outcome.strictest(holds.stream().map(Reason::wants).toList());
        return new Judgement(wanted instanceof Outcome.Approve ? said.outcome() : wanted, reasons);
    }

    /** Those that a judgement tells of. */
    static List<Reason> in(Judgement judgement) {
        return judgement.reasons().stream()
                .filter(reason -> ALL.contains(reason.rule()))
                .toList();
    }
}
