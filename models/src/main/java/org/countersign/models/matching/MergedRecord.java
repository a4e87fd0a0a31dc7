package org.countersign.models.matching;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Several entries as the one customer or product that they mean.
 *
 * @param entries their ids
 * @param values the one that holds for each field, and where it comes from
 */
public record MergedRecord(List<String> entries, Map<String, Value> values) {

    /**
     * @param source of the entry that it was taken from
     * @param entry that entry's id
     * @param others what other entries say instead, each with its id
     */
    public record Value(String value, String source, String entry, Map<String, String> others) {}

    public MergedRecord {
        entries = List.copyOf(entries);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * What most entries say holds; among equals what the more trusted source says, then what is longer.
     *
     * @param trust sources, the most trusted first; one that is missing comes last
     */
    static MergedRecord of(List<Entry> entries, List<String> trust) {
        Map<String, Value> values = new LinkedHashMap<>();
        entries.stream()
                .flatMap(entry -> entry.values().keySet().stream())
                .distinct()
                .forEach(field -> {
                    List<Entry> saying = entries.stream()
                            .filter(entry -> !entry.value(field).isBlank())
                            .toList();
                    if (!saying.isEmpty()) {
                        values.put(field, value(field, saying, trust));
                    }
                });
        return new MergedRecord(entries.stream().map(Entry::id).toList(), values);
    }

    private static Value value(String field, List<Entry> saying, List<String> trust) {
        Entry best = saying.get(0);
        for (Entry entry : saying) {
            if (better(field, entry, best, saying, trust)) {
                best = entry;
            }
        }
        Map<String, String> others = new TreeMap<>();
        for (Entry entry : saying) {
            if (!entry.value(field).equals(best.value(field))) {
                others.put(entry.id(), entry.value(field));
            }
        }
        return new Value(best.value(field), best.source(), best.id(), Collections.unmodifiableMap(others));
    }

    private static boolean better(String field, Entry a, Entry b, List<Entry> saying, List<String> trust) {
        int votes = Long.compare(votes(field, a, saying), votes(field, b, saying));
        int trusted = Integer.compare(rank(b, trust), rank(a, trust));
        int longer = Integer.compare(a.value(field).length(), b.value(field).length());
        return votes != 0 ? votes > 0 : trusted != 0 ? trusted > 0 : longer > 0;
    }

    private static long votes(String field, Entry entry, List<Entry> saying) {
        return saying.stream()
                .filter(other -> other.value(field).equals(entry.value(field)))
                .count();
    }

    private static int rank(Entry entry, List<String> trust) {
        int rank = trust.indexOf(entry.source());
        return rank < 0 ? trust.size() : rank;
    }
}
