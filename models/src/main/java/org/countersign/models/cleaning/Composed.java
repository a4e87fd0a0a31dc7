package org.countersign.models.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Columns that are put together from two others, such as a state, an underscore and a code: found where nearly all rows
 * agree, and put together anew where one does not.
 */
public final class Composed implements Step {

    private static final double NEARLY_ALL = 0.9;
    private static final int FEWEST = 20;

    @Override
    public String name() {
        return "composed values";
    }

    private record Parts(int whole, int first, String between, int second) {

        boolean speaks(Table table, int row) {
            return table.kept(row)
                    && !table.get(row, first).isBlank()
                    && !table.get(row, second).isBlank();
        }

        String of(Table table, int row) {
            return table.get(row, first) + between + table.get(row, second);
        }
    }

    @Override
    public List<Repair> propose(Table table) {
        List<Repair> repairs = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            find(table, column).ifPresent(parts -> repair(table, parts, repairs));
        }
        return repairs;
    }

    private void repair(Table table, Parts parts, List<Repair> repairs) {
        List<String> names = table.columns();
        for (int row = 0; row < table.rows(); row++) {
            String found = table.get(row, parts.whole());
            if (parts.speaks(table, row) && !found.equals(parts.of(table, row))) {
                String why =
                        "it is put together from " + names.get(parts.first()) + " and " + names.get(parts.second());
                repairs.add(new Repair(row, names.get(parts.whole()), found, parts.of(table, row), why, name()));
            }
        }
    }

    private static Optional<Parts> find(Table table, int whole) {
        for (int first = 0; first < table.columns().size(); first++) {
            for (int second = 0; second < table.columns().size(); second++) {
                if (first != whole && second != whole && first != second) {
                    Optional<Parts> parts = find(table, whole, first, second);
                    if (parts.isPresent()) {
                        return parts;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What stands between the two is taken from the rows themselves; nearly all must say the same. */
    private static Optional<Parts> find(Table table, int whole, int first, int second) {
        Map<String, Integer> between = new HashMap<>();
        int asked = 0;
        for (int row = 0; row < table.rows(); row++) {
            String a = table.get(row, first);
            String b = table.get(row, second);
            String value = table.get(row, whole);
            if (!table.kept(row) || a.isBlank() || b.isBlank()) {
                continue;
            }
            asked++;
            if (value.length() >= a.length() + b.length() && value.startsWith(a) && value.endsWith(b)) {
                between.merge(value.substring(a.length(), value.length() - b.length()), 1, Integer::sum);
            }
            if (asked == 10 * FEWEST && between.isEmpty()) {
                return Optional.empty();
            }
        }
        int all = asked;
        return between.entrySet().stream()
                .filter(entry -> all >= FEWEST && entry.getValue() >= NEARLY_ALL * all)
                .map(entry -> new Parts(whole, first, entry.getKey(), second))
                .findFirst();
    }
}
