package org.countersign.rules.table;

import java.util.List;
import java.util.stream.Collectors;

/** Rows fit together that, by the table's hit policy, must not. */
public final class TableConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TableConflict(Table table, List<Row> fitting, String rule) {
        super("table " + table.id() + ": rows "
                + fitting.stream().map(Row::id).collect(Collectors.joining(", "))
                + " fit at once, but by its hit policy " + table.hitPolicy().letter() + " " + rule
                + ".\nMaybe their ranges overlap, or F (the first row that fits) was meant.");
    }
}
