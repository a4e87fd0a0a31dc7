package org.countersign.models.cleaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.models.matching.EditDistance;

/** A cell's value beside each value that could be meant: the candidates, and what speaks for and against them. */
final class CellPairs {

    private static final int NEIGHBOURS = 3;
    private static final int FARTHEST = 6;

    private final String[][] cells;
    private final Together together;
    private final List<Map<String, Integer>> bigrams = new ArrayList<>();
    private final List<Map<String, List<String>>> nearest = new ArrayList<>();

    CellPairs(String[][] cells, int columns) {
        this.cells = cells;
        this.together = new Together(cells, columns);
        for (int c = 0; c < columns; c++) {
            Map<String, Integer> counts = new HashMap<>();
            together.values(c).forEach((value, count) -> {
                for (String bigram : bigrams(value)) {
                    counts.merge(bigram, count, Integer::sum);
                }
            });
            bigrams.add(counts);
            nearest.add(new HashMap<>());
        }
    }

    String value(int row, int c) {
        return cells[row][c];
    }

    List<String> values(int c) {
        return together.values(c).keySet().stream().sorted().toList();
    }

    /** Values that could be meant: those that the rest of the row speaks for, and commoner ones of nearly the same letters. */
    List<String> candidates(int row, int c) {
        if (cells[row][c].isBlank()) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>(together.spokenFor(row, c));
        found.addAll(nearest.get(c).computeIfAbsent(cells[row][c], value -> near(c, value)));
        return found.stream().filter(candidate -> speaksFor(row, c, candidate)).toList();
    }

    /** Without a witness in the row the letters must be nearly the same: a rare record is not a wrong one. */
    private boolean speaksFor(int row, int c, String candidate) {
        int limit = Math.max(1, candidate.length() / 3);
        return together.witness(row, c, candidate).strongest() >= 0.5
                || EditDistance.within(cells[row][c], candidate, limit) <= limit;
    }

    private List<String> near(int c, String value) {
        record Near(String value, int distance, int count) {}
        int limit = Math.min(FARTHEST, (value.length() + 1) / 2);
        return together.values(c).entrySet().stream()
                .filter(other -> !other.getKey().equals(value)
                        && !other.getKey().isBlank()
                        && other.getValue() > together.count(c, value))
                .map(other ->
                        new Near(other.getKey(), EditDistance.within(value, other.getKey(), limit), other.getValue()))
                .filter(other -> other.distance() <= limit)
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparing(Comparator.comparingInt(Near::count).reversed())
                        .thenComparing(Near::value))
                .limit(NEIGHBOURS)
                .map(Near::value)
                .toList();
    }

    double[] features(int row, int c, String candidate) {
        String value = cells[row][c];
        Together.Witness has = together.witness(row, c, value);
        Together.Witness could = together.witness(row, c, candidate);
        int distance = EditDistance.within(value, candidate, Math.max(value.length(), candidate.length()));
        return new double[] {
            has.vote(),
            could.vote(),
            has.strongest(),
            could.strongest(),
            has.speaking(),
            Math.log1p(together.count(c, value) - 1),
            Math.log1p(together.count(c, candidate)),
            distance,
            distance / (double) Math.max(value.length(), candidate.length()),
            kindsOfChange(value, candidate),
            rarest(c, value),
            rarest(c, candidate),
            value.length() == candidate.length() ? 1 : 0,
            Math.log(together.values(c).size()),
        };
    }

    /** How many different letters were replaced: a misread letter counts once, however often it stands there. */
    private static double kindsOfChange(String a, String b) {
        if (a.length() != b.length()) {
            return -1;
        }
        Set<Integer> kinds = new LinkedHashSet<>();
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                kinds.add(a.charAt(i) * 65536 + b.charAt(i));
            }
        }
        return kinds.size();
    }

    /** How often the value's rarest pair of letters stands elsewhere in the column, as a logarithm. */
    private double rarest(int c, String value) {
        int own = together.count(c, value);
        Map<String, Integer> counts = bigrams.get(c);
        int least = Integer.MAX_VALUE;
        for (String bigram : bigrams(value)) {
            least = Math.min(least, counts.getOrDefault(bigram, 0) - own);
        }
        return Math.log1p(Math.max(0, least));
    }

    private static Set<String> bigrams(String value) {
        String framed = "^" + value + "$";
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i + 1 < framed.length(); i++) {
            found.add(framed.substring(i, i + 2));
        }
        return found;
    }
}
