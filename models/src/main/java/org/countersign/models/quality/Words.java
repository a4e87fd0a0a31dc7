package org.countersign.models.quality;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.countersign.models.recipe.Feature;

/** Findings as a person reads them. */
final class Words {

    private static final int NAMED = 3;

    private Words() {}

    static String rows(int n) {
        return n == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", n);
    }

    static String column(Feature feature) {
        return "'" + feature.label() + "' (" + feature.name() + ")";
    }

    /** A number without the digits that nobody needs. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e12
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.3g", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    /** The first few, so that somebody can look them up. */
    static String such(List<String> ids) {
        String some = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
        return ids.size() > NAMED ? "such as " + some : some;
    }
}
