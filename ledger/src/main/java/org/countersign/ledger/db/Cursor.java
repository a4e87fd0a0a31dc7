package org.countersign.ledger.db;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list after which the next page begins: a time, and an id among equal times. A page is found by its
 * index, so the thousandth costs as much as the first.
 */
public record Cursor(Instant at, String id) {

    /** Reads what {@link #toString} wrote. */
    public static @Nullable Cursor of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            Instant at = Instant.EPOCH.plus(Long.parseLong(plain.substring(0, bar)), ChronoUnit.MICROS);
            return new Cursor(at, plain.substring(bar + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("cursor: '" + text + "' was not given out by this list", e);
        }
    }

    /** A page out of one row more than the page holds: the row too many says that there is a next page. */
    public static <T> Page<T> page(List<T> rows, int limit, long total, Function<T, Cursor> place) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, total);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, place.apply(items.get(limit - 1)).toString(), total);
    }

    @Override
    public String toString() {
        String plain = ChronoUnit.MICROS.between(Instant.EPOCH, at) + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
