package org.countersign.rules.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** A rule set that can't be compiled: every problem at once, so that its author repairs them in one go. */
public final class RuleProblems extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    public RuleProblems(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
