package org.countersign.models.watching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing measured.
 *
 * @param feature its name; null unless {@code kind} is about one feature
 * @param rows how many decisions it was measured on
 * @param low lower end of the 95 % interval; null where none was taken
 * @param bound what {@code value} is held against
 * @param words what has happened and in which direction
 * @param money what that changes in a month, in the currency of the orders; null where it can't be said
 * @param groups for the picture of the calibration; else empty
 */
public record Measure(
        Kind kind,
        @Nullable String feature,
        int rows,
        double value,
        @Nullable Double low,
        @Nullable Double high,
        double bound,
        boolean breached,
        String words,
        @Nullable Double money,
        List<Group> groups) {

    public Measure {
        groups = List.copyOf(groups);
    }

    static Measure of(
            Kind kind, int rows, double value, double bound, boolean breached, String words, @Nullable Double money) {
        return new Measure(kind, null, rows, value, null, null, bound, breached, words, money, List.of());
    }

    /** Decisions with scores near each other: what was said, and what came true with its 95 % interval. */
    public record Group(int rows, double said, double happened, double low, double high) {}
}
