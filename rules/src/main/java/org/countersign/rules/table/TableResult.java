package org.countersign.rules.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table answers.
 *
 * @param rows ids of the rows that speak, in the order of the hit policy
 * @param value DMN's result: a value (a map from output name to value when there are several outputs), a list of those for
 *     R, O and C, a number for C+ and C#; null when no row fits
 */
public record TableResult(List<String> rows, @Nullable Object value) {

    public TableResult {
        rows = List.copyOf(rows);
    }
}
