package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cells as people say them. */
final class RowWords {

    private RowWords() {}

    /** {@code amount is at least 500 and tier is Gold or VIP}; empty when nothing is asked. */
    static String questions(List<Input> inputs, List<UnaryTest> tests) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            if (!(tests.get(i) instanceof UnaryTest.Any)) {
                parts.add(inputs.get(i).label() + " " + is(tests.get(i)));
            }
        }
        return String.join(" and ", parts);
    }

    static String answers(Table table, Row row) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            Object value = row.outputs().get(i);
            if (value != null) {
                parts.add(table.outputs().get(i).label() + " is " + show(value));
            }
        }
        return parts.isEmpty() ? "nothing is wanted" : String.join(" and ", parts);
    }

    private static String is(UnaryTest test) {
        return "is " + words(test);
    }

    private static String words(UnaryTest test) {
        if (test instanceof UnaryTest.Missing) {
            return "missing";
        }
        if (test instanceof UnaryTest.Equal equal) {
            return show(equal.literal());
        }
        if (test instanceof UnaryTest.Compare compare) {
            return sign(compare.operator(), compare.bound()) + " " + show(compare.bound());
        }
        if (test instanceof UnaryTest.Range range) {
            return "from " + (range.lowIn() ? "" : "just above ") + show(range.low())
                    + (range.highIn() ? " to " : " to just below ") + show(range.high());
        }
        if (test instanceof UnaryTest.AnyOf any) {
            return any.tests().stream().map(RowWords::words).collect(Collectors.joining(" or "));
        }
        return test instanceof UnaryTest.Not not ? not(not) : "anything";
    }

    private static String not(UnaryTest.Not not) {
        boolean there = not.tests().equals(List.of(new UnaryTest.Missing()));
        return there
                ? "there"
                : "neither ".repeat(not.tests().size() > 1 ? 1 : 0)
                        + (not.tests().size() > 1 ? "" : "not ")
                        + not.tests().stream().map(RowWords::words).collect(Collectors.joining(" nor "));
    }

    private static String sign(UnaryTest.Operator operator, Object bound) {
        boolean time = !(bound instanceof Number);
        return switch (operator) {
            case LESS -> time ? "before" : "below";
            case AT_MOST -> time ? "up to" : "at most";
            case MORE -> time ? "after" : "above";
            case AT_LEAST -> time ? "from" : "at least";
        };
    }

    private static String show(Object value) {
        return value instanceof Boolean flag ? (flag ? "yes" : "no") : Literals.plain(value);
    }
}
