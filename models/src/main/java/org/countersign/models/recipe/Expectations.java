package org.countersign.models.recipe;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a recipe expects of the rows it learns from, for the quality gate to hold them against.
 *
 * @param ranges by feature, where numbers outside make no sense
 * @param categories by feature that stands for a word: the words, each by the number that stands for it
 * @param staleAfter how old the last row may be when somebody asks for a training
 * @param least how many rows of either outcome each part needs
 */
public record Expectations(
        Map<String, Range> ranges, Map<String, List<String>> categories, Duration staleAfter, int least) {

    /** Fewer of either outcome teach nothing that would hold. */
    public static final int LEAST = 20;

    public Expectations {
        ranges = Map.copyOf(ranges);
        categories = Map.copyOf(categories);
    }

    public static Expectations staleAfter(Duration age) {
        return new Expectations(Map.of(), Map.of(), age, LEAST);
    }

    public Expectations range(double low, double high, String... features) {
        Map<String, Range> more = new HashMap<>(ranges);
        for (String feature : features) {
            more.put(feature, new Range(low, high));
        }
        return new Expectations(more, categories, staleAfter, least);
    }

    /** @param words the first stands for 0, the next for 1; any other number is a word that nobody has mapped */
    public Expectations category(String feature, List<String> words) {
        Map<String, List<String>> more = new HashMap<>(categories);
        more.put(feature, Collections.unmodifiableList(words));
        return new Expectations(ranges, more, staleAfter, least);
    }
}
