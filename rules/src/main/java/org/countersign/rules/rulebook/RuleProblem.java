package org.countersign.rules.rulebook;

/** What is wrong with a rule set's text, and where; line and column count from 1, 0 means the whole file. */
public record RuleProblem(String file, int line, int column, String message) {

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line + ":" + column) + ": " + message;
    }
}
