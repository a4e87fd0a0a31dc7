package org.countersign.decisions.records;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.records.Categories;
import org.countersign.ledger.records.CategoryChange;
import org.countersign.ledger.records.CategoryWord;
import org.countersign.models.cleaning.Spellings;
import org.jspecify.annotations.Nullable;

/**
 * The shop's one list of categories: many words, each standing for one standard category. Rules name standard categories
 * alone, so a supplier's "Home &amp; living" and the shop's "Home" fall under the same row of a table.
 */
public final class CategoryStandard {

    private static final int LONGEST = 200;

    /** A slip is read as a word only when that is so many times commoner. */
    private static final int RARER = 4;

    private static final Spellings SPELLINGS = new Spellings("category", RARER);

    private final Categories categories;
    private final Clock clock;

    public CategoryStandard(Categories categories, Clock clock) {
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * How far the shop is.
     *
     * @param products that have a category
     * @param unmapped how many of those have a word that nobody has mapped
     * @param without products of which the shop said no category
     */
    public record Overview(List<Entry> words, int products, int unmapped, int without) {
        public double unmappedRate() {
            return products == 0 ? 0 : (double) unmapped / products;
        }
    }

    /** @param suggestion the standard category that an unmapped word seems to mean */
    public record Entry(CategoryWord word, @Nullable String suggestion) {}

    public Overview overview() {
        List<CategoryWord> words = categories.list();
        Map<String, String> suggestions = suggestions(words);
        int products = words.stream().mapToInt(CategoryWord::products).sum();
        int unmapped = words.stream()
                .filter(word -> word.standard() == null)
                .mapToInt(CategoryWord::products)
                .sum();
        List<Entry> entries = words.stream()
                .map(word -> new Entry(word, word.standard() == null ? suggestions.get(word.said()) : null))
                .toList();
        return new Overview(entries, products, unmapped, categories.countWithout());
    }

    /** A word that is spelt nearly as one that is mapped means the same; one spelt nearly as an unmapped one means that. */
    private static Map<String, String> suggestions(List<CategoryWord> words) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> standards = new HashMap<>();
        for (CategoryWord word : words) {
            counts.merge(word.said(), Math.max(1, word.products()), Integer::sum);
            if (word.standard() != null) {
                standards.put(word.said(), word.standard());
                counts.merge(word.standard(), word.products(), Integer::sum);
                standards.putIfAbsent(word.standard(), word.standard());
            }
        }
        Map<String, String> suggestions = new HashMap<>();
        SPELLINGS.meant(counts).forEach((said, meant) -> suggestions.put(said, standards.getOrDefault(meant, meant)));
        standards.values().forEach(standard -> suggestions.putIfAbsent(standard, standard));
        return suggestions;
    }

    /** @param standards what each word is to stand for; null for itself again */
    public void map(Map<String, @Nullable String> standards, String by, String why) {
        if (standards.isEmpty()) {
            throw new IllegalArgumentException("words: are missing; name at least one word and what it stands for");
        }
        Map<String, @Nullable String> checked = new HashMap<>();
        standards.forEach((said, standard) ->
                checked.put(word("said", said), standard == null ? null : word("standard", standard.strip())));
        Instant now = clock.instant();
        categories.map(checked, by, why, now, CategoryStandard::refuseChains);
    }

    private static String word(String what, String word) {
        if (word.isBlank() || word.length() > LONGEST) {
            throw new IllegalArgumentException(
                    what + ": '" + word + "' must have 1 to " + LONGEST + " characters, and not blanks alone");
        }
        return word;
    }

    /** A standard category stands for itself: a word that leads to a word that leads to a third would be read twice. */
    private static void refuseChains(Map<String, String> words) {
        words.forEach((said, standard) -> {
            String further = words.getOrDefault(standard, standard);
            if (!further.equals(standard)) {
                throw new IllegalArgumentException("standard: '" + said + "' is to stand for '" + standard
                        + "', but that word stands for '" + further + "' itself.\nMaybe '" + said
                        + "' has to stand for '" + further + "' as well.");
            }
        });
    }

    /** Who had which word read as what, the latest first. */
    public Page<CategoryChange> changes(@Nullable String cursor, int limit) {
        return categories.changes(cursor, limit);
    }
}
