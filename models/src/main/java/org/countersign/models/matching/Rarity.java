package org.countersign.models.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How much a word says: one that few entries use says more. */
final class Rarity {

    private final Map<String, Integer> entries = new HashMap<>();
    private final int all;

    Rarity(Collection<Words> texts) {
        all = texts.size();
        texts.forEach(text -> text.words().forEach(word -> entries.merge(word, 1, Integer::sum)));
    }

    double of(String word) {
        return Math.log((all + 1.0) / (entries.getOrDefault(word, 0) + 0.5));
    }

    int count(String word) {
        return entries.getOrDefault(word, 0);
    }

    private double sum(Set<String> words) {
        double sum = 0;
        for (String word : words) {
            sum += of(word);
        }
        return sum;
    }

    private double shared(Set<String> a, Set<String> b) {
        double sum = 0;
        for (String word : a) {
            sum += b.contains(word) ? of(word) : 0;
        }
        return sum;
    }

    /** What both say, in parts of what either says. */
    double jaccard(Set<String> a, Set<String> b) {
        double both = shared(a, b);
        double either = sum(a) + sum(b) - both;
        return either <= 0 ? 0 : both / either;
    }

    /** What both say, in parts of what the one that says less says. */
    double containment(Set<String> a, Set<String> b) {
        double less = Math.min(sum(a), sum(b));
        return less <= 0 ? 0 : shared(a, b) / less;
    }

    double cosine(Set<String> a, Set<String> b) {
        double product = 0;
        for (String word : a) {
            product += b.contains(word) ? of(word) * of(word) : 0;
        }
        double lengths = Math.sqrt(squares(a)) * Math.sqrt(squares(b));
        return lengths <= 0 ? 0 : product / lengths;
    }

    /** The rarest word that one says and the other does not. */
    double rarestAlone(Set<String> a, Set<String> b) {
        double most = 0;
        for (String word : a) {
            most = Math.max(most, b.contains(word) ? 0 : of(word));
        }
        return most;
    }

    private double squares(Set<String> words) {
        double sum = 0;
        for (String word : words) {
            sum += of(word) * of(word);
        }
        return sum;
    }
}
