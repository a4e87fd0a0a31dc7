package org.countersign.models.cleaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countersign.models.matching.EditDistance;

/**
 * Spellings of one category: those that differ in case, blanks and signs alone, and rare ones that are a slip away from a
 * far commoner one. Digits are never guessed: {@code size 38} is no slip of {@code size 36}.
 */
public final class Spellings implements Step {

    private static final int SHORTEST = 5;

    private final String column;
    private final int rarer;

    /** @param rarer how many times commoner the right spelling of a slip must be */
    public Spellings(String column, int rarer) {
        this.column = column;
        this.rarer = rarer;
    }

    @Override
    public String name() {
        return "spellings of " + column;
    }

    private record Right(String spelling, String why) {}

    @Override
    public List<Repair> propose(Table table) {
        int at = table.column(column);
        Map<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (table.kept(row) && !table.get(row, at).isBlank()) {
                counts.merge(table.get(row, at), 1, Integer::sum);
            }
        }
        Map<String, Right> right = rightSpellings(counts);
        List<Repair> repairs = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            Right meant = table.kept(row) ? right.get(table.get(row, at)) : null;
            if (meant != null) {
                repairs.add(new Repair(row, column, table.get(row, at), meant.spelling(), meant.why(), name()));
            }
        }
        return repairs;
    }

    /** What each misspelt word means, of words with how often they stand there. */
    public Map<String, String> meant(Map<String, Integer> counts) {
        Map<String, String> meant = new TreeMap<>();
        rightSpellings(counts).forEach((value, right) -> meant.put(value, right.spelling()));
        return meant;
    }

    private Map<String, Right> rightSpellings(Map<String, Integer> counts) {
        Map<String, List<String>> alike = new TreeMap<>();
        counts.keySet().forEach(value -> alike.computeIfAbsent(folded(value), key -> new ArrayList<>())
                .add(value));
        Map<String, String> spelling = new TreeMap<>();
        Map<String, Integer> weight = new TreeMap<>();
        alike.forEach((folded, values) -> {
            spelling.put(
                    folded,
                    values.stream().max(Comparator.comparing(counts::get)).orElseThrow());
            weight.put(folded, values.stream().mapToInt(counts::get).sum());
        });
        Map<String, Right> right = new HashMap<>();
        alike.forEach((folded, values) -> {
            Optional<String> meant = findMeant(folded, weight);
            String target = spelling.get(meant.orElse(folded));
            for (String value : values) {
                if (target != null && !value.equals(target)) {
                    String why = "%d rows write '%s', %d '%s'"
                            .formatted(counts.getOrDefault(target, 0), target, counts.get(value), value);
                    right.put(value, new Right(target, why));
                }
            }
        });
        return right;
    }

    /** The one far commoner category that is a slip away; none when two are equally near. */
    private Optional<String> findMeant(String folded, Map<String, Integer> weight) {
        if (folded.length() < SHORTEST) {
            return Optional.empty();
        }
        int limit = folded.length() < 9 ? 1 : 2;
        List<String> nearest = new ArrayList<>();
        int least = limit + 1;
        for (Map.Entry<String, Integer> other : weight.entrySet()) {
            if (other.getValue() < (long) rarer * weight.getOrDefault(folded, 0)
                    || !digits(other.getKey()).equals(digits(folded))) {
                continue;
            }
            int distance = EditDistance.within(folded, other.getKey(), Math.min(limit, least));
            if (distance < least) {
                nearest.clear();
                least = distance;
            }
            if (distance == least && distance <= limit) {
                nearest.add(other.getKey());
            }
        }
        return nearest.size() == 1 ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    private static String folded(String value) {
        return value.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String digits(String value) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            if (Character.isDigit(value.charAt(i))) {
                digits.append(value.charAt(i));
            }
        }
        return digits.toString();
    }
}
