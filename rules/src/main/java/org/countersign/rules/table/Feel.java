package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Values and cells as FEEL writes them in DMN files: texts always in quotes, dates as calls. */
final class Feel {

    private Feel() {}

    static String value(Object value, ValueType type) {
        return switch (type) {
            case TEXT -> quoted((String) value);
            case DATE, TIME -> type.word() + "(\"" + seconds(value) + "\")";
            case DATE_TIME -> "date and time(\"" + seconds(value) + "\")";
            case DURATION, MONTHS -> "duration(\"" + value + "\")";
            default -> Literals.plain(value);
        };
    }

    /** Java leaves out the seconds when there are none, FEEL does not. */
    private static String seconds(Object value) {
        String text = value.toString();
        int hours = text.indexOf(':');
        return hours > 0 && text.indexOf(':', hours + 1) < 0 ? text + ":00" : text;
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '"', '\\' -> out.append('\\').append(sign);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    // XML has no way to write most control characters.
                    if (sign < ' ' || sign == 0x7F || Character.isSurrogate(sign) || sign > 0xFFFD) {
                        out.append(String.format("\\u%04X", (int) sign));
                    } else {
                        out.append(sign);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    static String cell(UnaryTest test, ValueType type) {
        if (test instanceof UnaryTest.Equal equal) {
            return value(equal.literal(), type);
        }
        if (test instanceof UnaryTest.Compare compare) {
            return compare.operator().sign() + " " + value(compare.bound(), type);
        }
        if (test instanceof UnaryTest.Range range) {
            return (range.lowIn() ? "[" : "(") + value(range.low(), type) + ".." + value(range.high(), type)
                    + (range.highIn() ? "]" : ")");
        }
        if (test instanceof UnaryTest.AnyOf any) {
            return cells(any.tests(), type);
        }
        return test instanceof UnaryTest.Not not ? "not(" + cells(not.tests(), type) + ")" : test.toString();
    }

    private static String cells(List<UnaryTest> tests, ValueType type) {
        return tests.stream().map(test -> cell(test, type)).collect(Collectors.joining(", "));
    }

    static String values(List<Object> values, ValueType type) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value(value, type)));
        return String.join(", ", texts);
    }
}
