package org.countersign.rules.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something in a table that its author surely did not mean.
 *
 * @param rows ids of the rows it is about: for an unreachable row, itself first, then those that hide it; none for a gap
 * @param message in plain words
 * @param example input path to value as text ({@code null} for a missing one) that proves it; empty when nothing can
 * @param cells one for each input: where it happens; for a gap, what an {@code accepted gap} line would say
 */
public record TableFinding(
        Kind kind, List<String> rows, String message, Map<String, String> example, List<String> cells) {

    /** What can be wrong. */
    public enum Kind {
        /** A row that can never speak. */
        UNREACHABLE,
        /** Rows that fit together although the hit policy forbids it. */
        OVERLAP,
        /** Inputs for which no row is there. */
        GAP
    }

    public TableFinding {
        rows = List.copyOf(rows);
        example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
        cells = List.copyOf(cells);
    }
}
