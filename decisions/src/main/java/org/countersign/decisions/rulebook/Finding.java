package org.countersign.decisions.rulebook;

import java.util.Map;
import org.countersign.rules.rulebook.RuleProblem;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a rule set's text, and where; line and column count from 1, 0 means the whole file.
 *
 * @param kind {@code text} for what can't be read or compiled, {@code overlap}, {@code gap}, {@code unreachable}, ...
 * @param row the id of the row it is about
 * @param example facts that prove it; empty when there are none
 */
public record Finding(
        Severity severity,
        String kind,
        String file,
        @Nullable String row,
        int column,
        int line,
        String message,
        Map<String, String> example) {

    /** The kind of what can't be compiled at all. */
    static final String TEXT = "text";

    /** An error keeps the text from being published. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Finding {
        example = Map.copyOf(example);
    }

    /** What the compiler says. */
    static Finding of(RuleProblem problem, @Nullable String row) {
        return new Finding(
                Severity.ERROR,
                TEXT,
                problem.file(),
                row,
                problem.column(),
                problem.line(),
                problem.message(),
                Map.of());
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line + ":" + column) + ": " + message;
    }
}
