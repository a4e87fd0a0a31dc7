package org.countersign.rules.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Years and months, DMN's other duration: a year is twelve months, but a month is no number of days. */
public record Months(int count) implements Comparable<Months> {

    private static final Pattern SHAPE = Pattern.compile("(-?)P(?:(\\d{1,6})Y)?(?:(\\d{1,6})M)?");

    /** @throws IllegalArgumentException is no {@code P1Y6M} */
    static Months parse(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches() || (shape.group(2) == null && shape.group(3) == null)) {
            throw new IllegalArgumentException(text);
        }
        int count = number(shape.group(2)) * 12 + number(shape.group(3));
        return new Months(shape.group(1).isEmpty() ? count : -count);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Override
    public int compareTo(Months other) {
        return Integer.compare(count, other.count);
    }

    @Override
    public String toString() {
        int rest = Math.abs(count);
        String years = rest < 12 ? "" : rest / 12 + "Y";
        String months = rest % 12 == 0 && !years.isEmpty() ? "" : rest % 12 + "M";
        return (count < 0 ? "-P" : "P") + years + months;
    }
}
