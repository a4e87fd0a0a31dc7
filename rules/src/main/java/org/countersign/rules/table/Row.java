package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a table. Its id is stable: it is written into decisions and never given to another row.
 *
 * @param otherwise holds when no other row of the table fits; then the tests are all {@code -}
 * @param outputs one for each output column, null where the cell is empty
 * @param notes one for each annotation column
 */
public record Row(
        String id, boolean otherwise, List<UnaryTest> tests, List<@Nullable Object> outputs, List<String> notes) {

    public Row {
        tests = List.copyOf(tests);
        outputs = Collections.unmodifiableList(new ArrayList<>(outputs));
        notes = List.copyOf(notes);
    }

    /** @param values one for each input column, in its one form */
    public boolean fits(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!tests.get(i).accepts(values[i])) {
                return false;
            }
        }
        return !otherwise;
    }

    /** Whether both give the same answers; 5 and 5.00 are the same. */
    boolean saysAs(Row other) {
        for (int i = 0; i < outputs.size(); i++) {
            Object mine = outputs.get(i);
            Object its = other.outputs.get(i);
            if ((mine == null || its == null) ? mine != its : ValueType.compare(mine, its) != 0) {
                return false;
            }
        }
        return true;
    }
}
