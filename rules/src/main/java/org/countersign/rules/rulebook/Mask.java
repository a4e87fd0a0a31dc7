package org.countersign.rules.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.countersign.rules.table.Row;
import org.countersign.rules.table.UnaryTest;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a row ask for exact values. Rows with the same mask share one hash index; a cell that lists several
 * values stands in the index once for each.
 *
 * @param number unique within a rulebook
 */
record Mask(int number, List<Integer> columns) {

    /** A row with more combinations than this is cheaper to test than to index. */
    private static final int MOST_KEYS = 64;

    Mask {
        columns = List.copyOf(columns);
    }

    /** The columns of a row that can be looked up instead of tested. */
    static List<Integer> columns(Row row) {
        List<Integer> columns = new ArrayList<>();
        int keys = 1;
        for (int i = 0; i < row.tests().size(); i++) {
            int literals = literals(row.tests().get(i)).size();
            if (literals > 0 && keys * literals <= MOST_KEYS) {
                keys *= literals;
                columns.add(i);
            }
        }
        return columns;
    }

    private static List<Object> literals(UnaryTest test) {
        if (test instanceof UnaryTest.Equal equal) {
            return List.of(equal.literal());
        }
        if (test instanceof UnaryTest.AnyOf any && any.tests().stream().allMatch(UnaryTest.Equal.class::isInstance)) {
            return any.tests().stream()
                    .map(one -> ((UnaryTest.Equal) one).literal())
                    .toList();
        }
        return List.of();
    }

    /** Every key under which the row is found. */
    Set<Key> keys(Row row) {
        Set<Key> keys = new LinkedHashSet<>();
        keys(row, 0, new Object[columns.size()], keys);
        return keys;
    }

    private void keys(Row row, int depth, @Nullable Object[] values, Set<Key> keys) {
        if (depth == columns.size()) {
            keys.add(new Key(number, values.clone()));
            return;
        }
        for (Object literal : literals(row.tests().get(columns.get(depth)))) {
            values[depth] = literal;
            keys(row, depth + 1, values, keys);
        }
    }

    Key key(@Nullable Object[] inputs) {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = inputs[columns.get(i)];
        }
        return new Key(number, values);
    }
}
