package org.countersign.models.cleaning;

import java.util.Arrays;
import java.util.List;

/**
 * Records as they came: text in named columns. A row is never deleted; it can only be set aside, so that whoever looks
 * later still finds it under its number. Immutable.
 */
public final class Table {

    private final List<String> columns;
    private final String[][] cells;
    private final boolean[] aside;

    private Table(List<String> columns, String[][] cells, boolean[] aside) {
        this.columns = columns;
        this.cells = cells;
        this.aside = aside;
    }

    /** @param rows each with one value a column; they are kept, not copied */
    public static Table of(List<String> columns, List<String[]> rows) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).length != columns.size()) {
                throw new IllegalArgumentException(
                        "row " + row + " has " + rows.get(row).length + " values, expected " + columns.size());
            }
        }
        return new Table(List.copyOf(columns), rows.toArray(String[][]::new), new boolean[rows.size()]);
    }

    public List<String> columns() {
        return columns;
    }

    /** Where that column stands. */
    public int column(String name) {
        int found = columns.indexOf(name);
        if (found < 0) {
            throw new IllegalArgumentException("no column " + name + "; there are " + columns);
        }
        return found;
    }

    /** All rows, those set aside too. */
    public int rows() {
        return cells.length;
    }

    public int keptRows() {
        int kept = 0;
        for (boolean out : aside) {
            kept += out ? 0 : 1;
        }
        return kept;
    }

    public boolean kept(int row) {
        return !aside[row];
    }

    public String get(int row, int column) {
        return cells[row][column];
    }

    public String get(int row, String column) {
        return cells[row][column(column)];
    }

    /** With these repairs made, in their order. */
    public Table with(List<Repair> repairs) {
        Draft draft = new Draft(this);
        repairs.forEach(repair -> draft.put(repair, repair.before(), repair.after()));
        return draft.table();
    }

    /** With these repairs taken back, the last one first. */
    public Table without(List<Repair> repairs) {
        Draft draft = new Draft(this);
        for (int i = repairs.size() - 1; i >= 0; i--) {
            draft.put(repairs.get(i), repairs.get(i).after(), repairs.get(i).before());
        }
        return draft.table();
    }

    /** What stands there now: a cell's text, or whether the row is kept. */
    String state(int row, String column) {
        if (column.equals(Repair.ROW)) {
            return aside[row] ? Repair.ASIDE : Repair.KEPT;
        }
        return get(row, column);
    }

    /** Whether both say the same and keep the same rows. */
    public boolean same(Table other) {
        return columns.equals(other.columns)
                && Arrays.equals(aside, other.aside)
                && Arrays.deepEquals(cells, other.cells);
    }

    /** Copies only the rows that change. */
    private static final class Draft {

        private final Table from;
        private final String[][] cells;
        private final boolean[] aside;

        Draft(Table from) {
            this.from = from;
            this.cells = from.cells.clone();
            this.aside = from.aside.clone();
        }

        void put(Repair repair, String expected, String value) {
            int row = repair.row();
            if (repair.column().equals(Repair.ROW)) {
                expect(repair, aside[row] ? Repair.ASIDE : Repair.KEPT, expected);
                aside[row] = value.equals(Repair.ASIDE);
                return;
            }
            int column = from.column(repair.column());
            expect(repair, cells[row][column], expected);
            if (cells[row] == from.cells[row]) {
                cells[row] = cells[row].clone();
            }
            cells[row][column] = value;
        }

        private static void expect(Repair repair, String found, String expected) {
            if (!found.equals(expected)) {
                throw new IllegalStateException("row " + repair.row() + ", " + repair.column() + " holds '" + found
                        + "', not '" + expected + "'\nMaybe a later repair has to be taken back first.");
            }
        }

        Table table() {
            return new Table(from.columns, cells, aside);
        }
    }
}
