package org.countersign.rules.table;

/** What is wrong in a table's text; line and column (of cells) count from 1, 0 means the whole file. */
public record TableProblem(String file, int line, int column, String message) {

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line + ":" + column) + ": " + message;
    }
}
