package org.countersign.models.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two entries have in common, as numbers: field by field, and over all their text together, because in many shops a
 * value stands in the wrong field. The order of the two does not matter.
 */
final class PairFeatures {

    private static final double NONE = -1;

    private final List<String> fields;
    private final Rarity rarity;

    /** Those of the entries that were learnt from; filled once, so that any number of threads may ask. */
    private final Map<String, Words> texts = new HashMap<>();

    PairFeatures(List<String> fields, Collection<Entry> entries) {
        this.fields = List.copyOf(fields);
        entries.forEach(entry -> texts.computeIfAbsent(entry.text(), Words::of));
        this.rarity =
                new Rarity(entries.stream().map(entry -> words(entry.text())).toList());
    }

    Rarity rarity() {
        return rarity;
    }

    private Words words(String text) {
        Words known = texts.get(text);
        return known == null ? Words.of(text) : known;
    }

    double[] of(Entry a, Entry b) {
        Numbers numbers = new Numbers();
        for (String field : fields) {
            field(numbers, a.value(field), b.value(field));
            numbers.add(elsewhere(a, b, field));
        }
        whole(numbers, words(a.text()), words(b.text()));
        return numbers.toArray();
    }

    private void field(Numbers numbers, String a, String b) {
        if (a.isBlank() || b.isBlank()) {
            numbers.add(NONE, NONE, NONE, NONE);
            return;
        }
        Double x = Words.findNumber(a);
        Double y = Words.findNumber(b);
        Words left = Words.of(a);
        Words right = Words.of(b);
        numbers.add(
                rarity.jaccard(left.words(), right.words()),
                rarity.containment(left.words(), right.words()),
                EditDistance.similarity(left.run(), right.run()),
                x == null || y == null ? NONE : apart(x, y));
    }

    /** Whether a field's value stands anywhere in the other entry, letters and digits alone. */
    private double elsewhere(Entry a, Entry b, String field) {
        return Math.max(inside(a.value(field), words(b.text())), inside(b.value(field), words(a.text())));
    }

    private static double inside(String value, Words other) {
        String run = Words.joined(value);
        return run.length() < 2 ? NONE : other.run().contains(run) ? 1 : 0;
    }

    private void whole(Numbers numbers, Words a, Words b) {
        numbers.add(
                rarity.jaccard(a.words(), b.words()),
                rarity.containment(a.words(), b.words()),
                rarity.cosine(a.words(), b.words()),
                Math.min(rarity.rarestAlone(a.words(), b.words()), rarity.rarestAlone(b.words(), a.words())),
                Math.max(rarity.rarestAlone(a.words(), b.words()), rarity.rarestAlone(b.words(), a.words())),
                rarity.jaccard(a.numbers(), b.numbers()),
                Math.min(missing(a.numbers(), b.numbers()), missing(b.numbers(), a.numbers())),
                Math.max(missing(a.numbers(), b.numbers()), missing(b.numbers(), a.numbers())));
        codes(numbers, a, b);
        numbers.add(prices(a, b), trigrams(a.run(), b.run()));
    }

    private static double missing(Set<String> a, Set<String> b) {
        return a.stream().filter(one -> !b.contains(one)).count();
    }

    /** How well the codes of one stand in the other, and how near the nearest two are. */
    private static void codes(Numbers numbers, Words a, Words b) {
        if (a.codes().isEmpty() || b.codes().isEmpty()) {
            numbers.add(NONE, NONE, NONE, NONE);
        } else {
            double nearest = 0;
            double prefix = 0;
            for (String one : a.codes()) {
                for (String other : b.codes()) {
                    nearest = Math.max(nearest, EditDistance.similarity(one, other));
                    prefix = Math.max(prefix, prefix(one, other));
                }
            }
            numbers.add(nearest, prefix, found(a, b), found(b, a));
        }
        numbers.add(longestFound(a, b), longestFound(b, a));
    }

    private static double prefix(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same / (double) Math.max(a.length(), b.length());
    }

    private static double found(Words a, Words b) {
        return a.codes().stream().filter(code -> b.run().contains(code)).count()
                / (double) a.codes().size();
    }

    /** Length of the longest code that the other text holds, or below zero the length of the longest that it does not. */
    private static double longestFound(Words a, Words b) {
        double found = 0;
        double lost = 0;
        for (String code : a.codes()) {
            if (b.run().contains(code)) {
                found = Math.max(found, code.length());
            } else {
                lost = Math.max(lost, code.length());
            }
        }
        return found > 0 ? found : -lost;
    }

    private static double prices(Words a, Words b) {
        double least = NONE;
        for (double x : a.prices()) {
            for (double y : b.prices()) {
                double apart = apart(x, y);
                least = least < 0 ? apart : Math.min(least, apart);
            }
        }
        return least;
    }

    private static double apart(double x, double y) {
        double larger = Math.max(Math.abs(x), Math.abs(y));
        return larger == 0 ? 0 : Math.abs(x - y) / larger;
    }

    private static double trigrams(String a, String b) {
        Map<String, Integer> left = new HashMap<>();
        for (int i = 0; i + 3 <= a.length(); i++) {
            left.merge(a.substring(i, i + 3), 1, Integer::sum);
        }
        int both = 0;
        for (int i = 0; i + 3 <= b.length(); i++) {
            String one = b.substring(i, i + 3);
            int count = left.getOrDefault(one, 0);
            if (count > 0) {
                both++;
                left.put(one, count - 1);
            }
        }
        int fewer = Math.min(a.length(), b.length()) - 2;
        return fewer <= 0 ? 0 : both / (double) fewer;
    }

    private static final class Numbers {

        private double[] values = new double[64];
        private int size;

        void add(double... more) {
            for (double one : more) {
                values[size++] = one;
                if (size == values.length) {
                    values = Arrays.copyOf(values, 2 * size);
                }
            }
        }

        double[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
