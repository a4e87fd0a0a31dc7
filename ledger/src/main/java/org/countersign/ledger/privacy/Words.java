package org.countersign.ledger.privacy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words that are taken out of texts wherever they stand by themselves, however they are capitalised. */
final class Words {

    /** What stands where something was that needs no name. */
    static final String GONE = "erased";

    /** How the names of attempts at retention end. */
    private static final Pattern DAY = Pattern.compile("@\\d{8}$");

    private final Map<String, String> replacements = new LinkedHashMap<>();
    private @Nullable Pattern pattern;

    Words add(Map<String, String> more) {
        more.forEach((word, replacement) -> replacements.putIfAbsent(lower(word), replacement));
        return this;
    }

    /** @param least shorter words are left out: they would be found everywhere */
    Words add(List<String> more, String replacement, int least) {
        more.stream()
                .map(String::strip)
                .filter(word -> word.length() >= least)
                .forEach(word -> replacements.putIfAbsent(lower(word), replacement));
        return this;
    }

    Set<String> all() {
        return replacements.keySet();
    }

    /** What a text that has any of the words in it has in it at least: few, and none that another one stands for. */
    List<String> traces() {
        List<String> stems = replacements.keySet().stream()
                .map(word -> DAY.matcher(word).replaceFirst("@"))
                .map(word -> word.split("[\"\\\\\\n]", 2)[0])
                .filter(stem -> !stem.isBlank())
                .distinct()
                .toList();
        return stems.stream()
                .filter(stem -> stems.stream().noneMatch(other -> !other.equals(stem) && stem.contains(other)))
                .toList();
    }

    boolean in(String text) {
        return !replacements.isEmpty() && pattern().matcher(text).find();
    }

    String outOf(String text) {
        return replacements.isEmpty() ? text : pattern().matcher(text).replaceAll(this::replacement);
    }

    private String replacement(MatchResult found) {
        return Matcher.quoteReplacement(replacements.getOrDefault(lower(found.group()), GONE));
    }

    private Pattern pattern() {
        Pattern known = pattern;
        if (known == null) {
            // The longest first: an address before the city in it.
            known = Pattern.compile(
                    replacements.keySet().stream()
                            .sorted(Comparator.comparing(String::length)
                                    .reversed()
                                    .thenComparing(word -> word))
                            .map(Words::alone)
                            .collect(Collectors.joining("|")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            pattern = known;
        }
        return known;
    }

    /** An id of digits is no part of an amount, a time or a longer number. */
    private static String alone(String word) {
        boolean number = word.chars().allMatch(Character::isDigit);
        String before = number ? "(?<![\\p{L}\\p{N}])(?<!\\d[.,:-])" : "(?<![\\p{L}\\p{N}])";
        String after = number ? "(?![\\p{L}\\p{N}]|[.,:-]\\d)" : "(?![\\p{L}\\p{N}])";
        return before + Pattern.quote(word) + after;
    }

    private static String lower(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
