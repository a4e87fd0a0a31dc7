package org.countersign.models.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which entries are worth comparing: all pairs would be millions, so each entry meets only those with which it shares the
 * rarest words.
 */
public final class Blocking {

    /** Two entries by their places in the list, the earlier first. */
    public record Pair(int a, int b) {}

    private final int partners;
    private final int commonest;

    /**
     * @param partners that one entry meets at most
     * @param commonest words that more entries than this use bring nobody together
     */
    public Blocking(int partners, int commonest) {
        this.partners = partners;
        this.commonest = commonest;
    }

    public List<Pair> pairs(List<Entry> entries) {
        List<Words> words =
                entries.stream().map(entry -> Words.of(entry.text())).toList();
        Rarity rarity = new Rarity(words);
        Map<String, List<Integer>> having = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            for (String word : words.get(i).words()) {
                if (rarity.count(word) <= commonest) {
                    having.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int one = i;
            Map<Integer, Double> shared = new TreeMap<>();
            for (String word : words.get(i).words()) {
                having.getOrDefault(word, List.of())
                        .forEach(other -> shared.merge(other, rarity.of(word), Double::sum));
            }
            shared.remove(i);
            shared.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(partners)
                    .forEach(
                            entry -> pairs.add(new Pair(Math.min(one, entry.getKey()), Math.max(one, entry.getKey()))));
        }
        return pairs.stream().distinct().toList();
    }
}
