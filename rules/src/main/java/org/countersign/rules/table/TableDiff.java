package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions of a table, cell by cell. Rows are the same by their id, columns by their name, so a
 * row that moved or a column that was put in between changes nothing else.
 *
 * @param header what changed about the table and its columns
 * @param added ids of rows that are only in the new table, in its order
 * @param removed ids of rows that are only in the old table, in its order
 */
public record TableDiff(
        List<Change> header, List<String> added, List<String> removed, List<Move> moved, List<CellChange> cells) {

    /** Something about the whole table, such as {@code hit policy} or {@code type of line.quantity}; null: not there. */
    public record Change(String what, @Nullable String before, @Nullable String after) {}

    /** A row that now stands elsewhere among its fellows; places count from 1. */
    public record Move(String row, int before, int after) {}

    /** @param column {@code if line.quantity}, {@code then discount.line} or a note's name */
    public record CellChange(String row, String column, String before, String after) {}

    public TableDiff {
        header = List.copyOf(header);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        moved = List.copyOf(moved);
        cells = List.copyOf(cells);
    }

    public static TableDiff between(Table before, Table after) {
        Map<String, Map<String, String>> old = rows(before);
        Map<String, Map<String, String>> now = rows(after);
        List<String> common = now.keySet().stream().filter(old::containsKey).toList();
        List<CellChange> cells = new ArrayList<>();
        common.forEach(row -> cells(row, get(old, row), get(now, row), cells));
        return new TableDiff(
                header(about(before), about(after)),
                now.keySet().stream().filter(row -> !old.containsKey(row)).toList(),
                old.keySet().stream().filter(row -> !now.containsKey(row)).toList(),
                moves(List.copyOf(old.keySet()), List.copyOf(now.keySet()), common),
                cells);
    }

    /** Whether both tables are the same. */
    public boolean isEmpty() {
        return header.isEmpty() && added.isEmpty() && removed.isEmpty() && moved.isEmpty() && cells.isEmpty();
    }

    private static Map<String, String> get(Map<String, Map<String, String>> rows, String row) {
        return Objects.requireNonNull(rows.get(row));
    }

    private static void cells(String row, Map<String, String> old, Map<String, String> now, List<CellChange> changes) {
        Set<String> columns = new LinkedHashSet<>(now.keySet());
        columns.addAll(old.keySet());
        for (String column : columns) {
            String before = old.getOrDefault(column, "");
            String after = now.getOrDefault(column, "");
            if (!before.equals(after)) {
                changes.add(new CellChange(row, column, before, after));
            }
        }
    }

    private static List<Change> header(Map<String, String> old, Map<String, String> now) {
        List<Change> changes = new ArrayList<>();
        Set<String> words = new LinkedHashSet<>(old.keySet());
        words.addAll(now.keySet());
        for (String what : words) {
            if (!Objects.equals(old.get(what), now.get(what))) {
                changes.add(new Change(what, old.get(what), now.get(what)));
            }
        }
        return changes;
    }

    private static Map<String, String> about(Table table) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("id", table.id());
        about.put("name", table.name());
        about.put("hit policy", table.hitPolicy().letter());
        about.put("columns", String.join(", ", columns(table)));
        for (Input input : table.inputs()) {
            about.put("type of " + input.path(), input.type().word());
            about.put("label of " + input.path(), input.label());
            about.put("values of " + input.path(), input.allowed().toString());
        }
        for (Output output : table.outputs()) {
            about.put("type of then " + output.name(), output.type().word());
            about.put("label of then " + output.name(), output.label());
            about.put("values of then " + output.name(), TableCsv.values(output));
            about.put("default of then " + output.name(), TableCsv.print(output.fallback()));
        }
        for (AcceptedGap gap : table.acceptedGaps()) {
            about.put("accepted gap " + gap.tests(), gap.reason());
        }
        return about;
    }

    private static List<String> columns(Table table) {
        List<String> columns = new ArrayList<>();
        table.inputs().forEach(input -> columns.add(TableReader.IF + input.path()));
        table.outputs().forEach(output -> columns.add(TableReader.THEN + output.name()));
        columns.addAll(table.notes());
        return columns;
    }

    private static Map<String, Map<String, String>> rows(Table table) {
        List<String> columns = columns(table);
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            List<String> texts = TableCsv.cells(row);
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), texts.get(i + 1));
            }
            rows.put(row.id(), cells);
        }
        return rows;
    }

    /** The longest run of rows that kept their order stays; only the others have moved. */
    private static List<Move> moves(List<String> old, List<String> now, List<String> common) {
        Map<String, Integer> before = places(old);
        Map<String, Integer> after = places(now);
        Set<String> kept = kept(common, before);
        return common.stream()
                .filter(row -> !kept.contains(row))
                .map(row -> new Move(row, place(before, row) + 1, place(after, row) + 1))
                .toList();
    }

    private static Map<String, Integer> places(List<String> rows) {
        Map<String, Integer> places = new LinkedHashMap<>();
        rows.forEach(row -> places.put(row, places.size()));
        return places;
    }

    private static int place(Map<String, Integer> places, String row) {
        return Objects.requireNonNull(places.get(row));
    }

    /** Longest rising sequence: for each length the row with the lowest end, and who came before it. */
    private static Set<String> kept(List<String> rows, Map<String, Integer> before) {
        List<Integer> ends = new ArrayList<>();
        int[] previous = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) / 2;
                boolean below = place(before, rows.get(ends.get(middle))) < place(before, rows.get(i));
                low = below ? middle + 1 : low;
                high = below ? high : middle;
            }
            previous[i] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        Set<String> kept = new LinkedHashSet<>();
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = previous[i]) {
            kept.add(rows.get(i));
        }
        return kept;
    }
}
