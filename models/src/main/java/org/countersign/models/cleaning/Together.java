package org.countersign.models.cleaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values of a table stand together: how often each value of one column comes with each of another, and how far one
 * column can be told from the other. Every answer leaves out the row that asks, so a row never bears witness for itself.
 */
final class Together {

    private final String[][] cells;
    private final int columns;
    private final List<List<Map<String, Map<String, Integer>>>> counts = new ArrayList<>();
    private final List<Map<String, Integer>> alone = new ArrayList<>();
    private final double[][] weight;

    /** @param cells rows of the columns that are looked at */
    Together(String[][] cells, int columns) {
        this.cells = cells;
        this.columns = columns;
        for (int c = 0; c < columns; c++) {
            alone.add(new HashMap<>());
            List<Map<String, Map<String, Integer>>> by = new ArrayList<>();
            for (int d = 0; d < columns; d++) {
                by.add(new HashMap<>());
            }
            counts.add(by);
        }
        for (String[] row : cells) {
            for (int c = 0; c < columns; c++) {
                alone.get(c).merge(row[c], 1, Integer::sum);
                for (int d = 0; d < columns; d++) {
                    if (d != c && !row[d].isBlank()) {
                        counts.get(c)
                                .get(d)
                                .computeIfAbsent(row[d], key -> new LinkedHashMap<>())
                                .merge(row[c], 1, Integer::sum);
                    }
                }
            }
        }
        weight = new double[columns][columns];
        for (int c = 0; c < columns; c++) {
            for (int d = 0; d < columns; d++) {
                weight[c][d] = d == c ? 0 : weigh(c, d);
            }
        }
    }

    /** Log odds that the other rows with the same {@code d} tell this row's {@code c}, against guessing the commonest. */
    private double weigh(int c, int d) {
        int asked = 0;
        int told = 0;
        for (String[] row : cells) {
            Map<String, Integer> group = row[d].isBlank() ? Map.of() : group(c, d, row[d]);
            if (group.size() > 0 && total(group) > 1) {
                asked++;
                told += likeliest(group, row[c]).equals(row[c]) ? 1 : 0;
            }
        }
        double common =
                alone.get(c).values().stream().max(Comparator.naturalOrder()).orElse(1) / (double) cells.length;
        double right = (told + 1.0) / (asked + 2.0);
        double better = Math.log(right / (1 - right)) - Math.log(common / (1 - common + 1e-3));
        return asked * 10 < cells.length ? 0 : Math.max(0, Math.min(better, Math.log(right / (1 - right))));
    }

    private static String likeliest(Map<String, Integer> group, String own) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> entry : group.entrySet()) {
            int count = entry.getValue() - (entry.getKey().equals(own) ? 1 : 0);
            if (count > most) {
                most = count;
                best = entry.getKey();
            }
        }
        return best;
    }

    private static int total(Map<String, Integer> group) {
        int sum = 0;
        for (int count : group.values()) {
            sum += count;
        }
        return sum;
    }

    private Map<String, Integer> group(int c, int d, String value) {
        return counts.get(c).get(d).getOrDefault(value, Map.of());
    }

    /** How often the value stands in its column. */
    int count(int c, String value) {
        return alone.get(c).getOrDefault(value, 0);
    }

    Map<String, Integer> values(int c) {
        return alone.get(c);
    }

    double weight(int c, int d) {
        return weight[c][d];
    }

    /** What the other cells of a row say about one value for cell {@code c}. */
    record Witness(double vote, double strongest, int speaking) {}

    Witness witness(int row, int c, String value) {
        double votes = 0;
        double weights = 0;
        double strongest = 0;
        int speaking = 0;
        for (int d = 0; d < columns; d++) {
            if (weight[c][d] <= 0 || cells[row][d].isBlank()) {
                continue;
            }
            Map<String, Integer> group = group(c, d, cells[row][d]);
            int others = total(group) - 1;
            if (others < 1) {
                continue;
            }
            int own = cells[row][c].equals(value) ? 1 : 0;
            double share = (group.getOrDefault(value, 0) - own) / (double) others;
            votes += weight[c][d] * share;
            weights += weight[c][d];
            if (weight[c][d] > 2) {
                strongest = Math.max(strongest, share);
                speaking++;
            }
        }
        return new Witness(weights == 0 ? 0 : votes / weights, strongest, speaking);
    }

    /** The value that each other cell of the row speaks for, itself left out. */
    List<String> spokenFor(int row, int c) {
        List<String> values = new ArrayList<>();
        for (int d = 0; d < columns; d++) {
            if (weight[c][d] > 0 && !cells[row][d].isBlank()) {
                String value = likeliest(group(c, d, cells[row][d]), cells[row][c]);
                if (!value.isBlank() && !value.equals(cells[row][c]) && !values.contains(value)) {
                    values.add(value);
                }
            }
        }
        return values;
    }
}
