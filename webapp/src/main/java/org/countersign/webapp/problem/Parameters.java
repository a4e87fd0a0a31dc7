package org.countersign.webapp.problem;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Query parameters that are checked before they are used. */
public final class Parameters {

    private static final int MOST = 500;

    private Parameters() {}

    /** How many items a page may have. */
    public static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Refused(400, "BAD_PARAMETER", "limit: must lie in 1.." + MOST + ", but is " + limit);
        }
        return limit;
    }

    /** How many days back, from one to so many. */
    public static int days(int days, int most) {
        if (days < 1 || days > most) {
            throw new Refused(400, "BAD_PARAMETER", "days: must lie in 1.." + most + ", but is " + days);
        }
        return days;
    }

    /** A point in time with its offset, such as {@code 2026-11-23T10:00:00Z}. */
    public static @Nullable Instant instant(String name, @Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused(
                    400,
                    "BAD_PARAMETER",
                    name + ": '" + text + "' is no time.\nMaybe one like 2026-11-23T10:00:00Z was meant.");
        }
    }

    /** Blank is the same as not given. */
    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** One of an enum's words, written large or small. */
    public static <E extends Enum<E>> E word(Class<E> words, String name, String text) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        400,
                        "BAD_PARAMETER",
                        name + ": '" + text + "' is none of "
                                + Arrays.stream(words.getEnumConstants())
                                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    /** A text that may be so long at most. */
    public static @Nullable String text(@Nullable String given, String name, int longest) {
        String text = text(given);
        if (text != null && text.length() > longest) {
            throw new Refused(
                    400,
                    "BAD_PARAMETER",
                    name + ": has " + text.length() + " characters; " + longest + " are the most");
        }
        return text;
    }
}
