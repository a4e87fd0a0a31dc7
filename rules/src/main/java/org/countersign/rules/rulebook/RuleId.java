package org.countersign.rules.rulebook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What rule ids look like, {@code ESC-020} or {@code PRI-10417}, and which ones nobody may take. */
public final class RuleId {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}-\\d{3,6}");
    private static final Pattern CLAMP = Pattern.compile("PR[IC]-9\\d\\d");

    private RuleId() {}

    /** What is wrong with it, or null. */
    static @Nullable String fault(String id) {
        if (!SHAPE.matcher(id).matches()) {
            return "'" + id
                    + "' is no rule id: write three capitals, a hyphen and three to six digits, such as ESC-020";
        }
        if (isReserved(id)) {
            return "the id " + id
                    + " is the system's own: SYS-..., PRI-900 to PRI-999 and PRC-900 to PRC-999 are not for rules";
        }
        return null;
    }

    /** Whether no rule has this id: what speaks under it is the system itself. */
    public static boolean isReserved(String id) {
        return id.startsWith("SYS-") || CLAMP.matcher(id).matches();
    }
}
