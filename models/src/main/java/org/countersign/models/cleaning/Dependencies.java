package org.countersign.models.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Columns that decide another one, such as the code of a product its name: rows that agree on the first must agree on the
 * second, and where they don't the majority speaks.
 */
public final class Dependencies implements Step {

    /** @param decided the column that follows from the others */
    public record Rule(List<String> deciding, String decided) {}

    private final List<Rule> rules;

    public Dependencies(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    public String name() {
        return "dependencies";
    }

    /** Of several rules that would change one cell the first that finds a majority does it. */
    @Override
    public List<Repair> propose(Table table) {
        Map<Cleaning.Cell, Repair> repairs = new HashMap<>();
        List<Repair> inOrder = new ArrayList<>();
        for (Rule rule : rules) {
            for (Repair repair : propose(table, rule)) {
                if (repairs.putIfAbsent(new Cleaning.Cell(repair.row(), repair.column()), repair) == null) {
                    inOrder.add(repair);
                }
            }
        }
        return inOrder;
    }

    private List<Repair> propose(Table table, Rule rule) {
        List<Repair> repairs = new ArrayList<>();
        int decided = table.column(rule.decided());
        groups(table, rule.deciding()).forEach((key, rows) -> {
            Map<String, Integer> votes = new TreeMap<>();
            rows.forEach(row -> votes.merge(table.get(row, decided), 1, Integer::sum));
            if (votes.size() < 2) {
                return;
            }
            for (Map.Entry<String, Integer> vote : votes.entrySet()) {
                if (vote.getValue() * 2 > rows.size()) {
                    rows.stream()
                            .filter(row -> !table.get(row, decided).equals(vote.getKey()))
                            .forEach(row -> repairs.add(new Repair(
                                    row,
                                    rule.decided(),
                                    table.get(row, decided),
                                    vote.getKey(),
                                    "%d of %d rows with the same %s say so"
                                            .formatted(
                                                    vote.getValue(),
                                                    rows.size(),
                                                    String.join(" and ", rule.deciding())),
                                    name())));
                }
            }
        });
        return repairs;
    }

    private static Map<List<String>, List<Integer>> groups(Table table, List<String> names) {
        int[] columns = names.stream().mapToInt(table::column).toArray();
        Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.kept(row)) {
                List<String> key = new ArrayList<>(columns.length);
                for (int column : columns) {
                    key.add(table.get(row, column));
                }
                if (key.stream().noneMatch(String::isBlank)) {
                    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
                }
            }
        }
        return groups;
    }
}
