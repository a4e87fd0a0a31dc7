package org.countersign.bench.measure;

import java.util.Locale;

/** What a figure has to be. */
public record Goal(String text, boolean met) {

    public static Goal atMost(double figure, double limit, String unit) {
        return new Goal("<= " + plain(limit) + unit(unit), figure <= limit);
    }

    public static Goal below(double figure, double limit, String unit) {
        return new Goal("< " + plain(limit) + unit(unit), figure < limit);
    }

    public static Goal atLeast(double figure, double limit, String unit) {
        return new Goal(">= " + plain(limit) + unit(unit), figure >= limit);
    }

    /** Both have to be met. */
    public Goal and(Goal other) {
        return new Goal(text + ", " + other.text, met && other.met);
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,d", (long) number)
                : String.format(Locale.ROOT, "%s", number);
    }
}
