package org.countersign.models.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text consists of: words, codes such as {@code xav5001-100nas}, numbers, and prices. */
record Words(Set<String> words, Set<String> codes, Set<String> numbers, List<Double> prices, String run) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-/.][\\p{L}\\p{N}]+)*");
    private static final Pattern PART = Pattern.compile("\\p{L}+|\\p{N}+(?:\\.\\p{N}+)?");
    private static final Pattern PRICE = Pattern.compile("\\d{1,6}\\.\\d{1,2}");
    private static final int SHORTEST_CODE = 4;

    static Words of(String text) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        List<Double> prices = new ArrayList<>();
        Matcher found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            String word = found.group();
            if (PRICE.matcher(word).matches()) {
                prices.add(Double.parseDouble(word));
            }
            String joined = joined(word);
            boolean digits = joined.chars().anyMatch(Character::isDigit);
            if (digits
                    && joined.length() >= SHORTEST_CODE
                    && !PRICE.matcher(word).matches()) {
                codes.add(joined);
            }
            addParts(word, words, numbers);
        }
        return new Words(words, codes, numbers, prices, joined(text.toLowerCase(Locale.ROOT)));
    }

    private static void addParts(String word, Set<String> words, Set<String> numbers) {
        Matcher part = PART.matcher(word);
        while (part.find()) {
            String one = part.group();
            if (Character.isDigit(one.charAt(0))) {
                numbers.add(plain(one));
                words.add(plain(one));
            } else {
                words.add(one);
            }
        }
    }

    /** {@code 5.0} is 5. */
    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    /** Letters and digits alone. */
    static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = Character.toLowerCase(text.charAt(i));
            if (Character.isLetterOrDigit(letter)) {
                joined.append(letter);
            }
        }
        return joined.toString();
    }

    static @Nullable Double findNumber(String text) {
        try {
            return text.isBlank() ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
