package org.countersign.rules.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How values look in a sentence. */
final class Words {

    private Words() {}

    /** Puts the values in place of the {@code {}} of a sentence, one after the other. */
    static String fill(String sentence, @Nullable Object... values) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int place = sentence.indexOf("{}", from);
            if (place < 0) {
                break;
            }
            out.append(sentence, from, place).append(show(value));
            from = place + 2;
        }
        return out.append(sentence.substring(from)).toString();
    }

    static String show(@Nullable Object value) {
        if (value == null) {
            return "unknown";
        }
        if (value instanceof Double || value instanceof Float) {
            return shorten(BigDecimal.valueOf(((Number) value).doubleValue()));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        return value.toString();
    }

    /** Two decimals, or three where the third one says something. */
    private static String shorten(BigDecimal number) {
        BigDecimal three = number.setScale(3, RoundingMode.HALF_UP);
        BigDecimal two = number.setScale(2, RoundingMode.HALF_UP);
        return (three.compareTo(two) == 0 ? two : three).toPlainString();
    }
}
