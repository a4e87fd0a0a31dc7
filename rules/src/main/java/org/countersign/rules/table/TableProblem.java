package org.countersign.rules.table;

/** What is wrong in a table's text; line and column (of cells) count from 1. */
public record TableProblem(String file, int line, int column, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
