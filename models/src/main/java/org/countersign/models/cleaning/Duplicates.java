package org.countersign.models.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Rows that say the same as an earlier one, word for word in the given columns: the first is kept. */
public final class Duplicates implements Step {

    private final List<String> columns;
    private final IntFunction<String> place;

    /** @param columns that make a row what it is; a column of line numbers is no such */
    public Duplicates(List<String> columns) {
        this(columns, row -> "row " + row);
    }

    /** @param place how people name a row of the table */
    public Duplicates(List<String> columns, IntFunction<String> place) {
        this.columns = List.copyOf(columns);
        this.place = place;
    }

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public List<Repair> propose(Table table) {
        int[] at = columns.stream().mapToInt(table::column).toArray();
        Map<List<String>, Integer> first = new HashMap<>();
        List<Repair> repairs = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (!table.kept(row)) {
                continue;
            }
            List<String> key = new ArrayList<>(at.length);
            for (int column : at) {
                key.add(table.get(row, column));
            }
            Integer earlier = first.putIfAbsent(key, row);
            if (earlier != null) {
                repairs.add(Repair.aside(row, "the same as " + place.apply(earlier), name()));
            }
        }
        return repairs;
    }
}
