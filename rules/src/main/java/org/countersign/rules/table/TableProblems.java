package org.countersign.rules.table;

import java.util.List;
import java.util.stream.Collectors;

/** A table that can't be read: every problem at once. */
public final class TableProblems extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TableProblem> problems;

    TableProblems(List<TableProblem> problems) {
        super(problems.stream().map(TableProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    static TableProblems one(String file, int line, int column, String message) {
        return new TableProblems(List.of(new TableProblem(file, line, column, message)));
    }

    public List<TableProblem> problems() {
        return problems;
    }
}
