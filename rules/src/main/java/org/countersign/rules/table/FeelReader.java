package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.List;
import org.countersign.rules.table.UnaryTest.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Reads one cell of a DMN file: literals, comparisons, ranges, lists and {@code not(...)}. Whatever goes beyond, such as a
 * variable or arithmetic, is refused by name instead of being guessed at.
 */
final class FeelReader {

    private final FeelText text;
    private final @Nullable ValueType type;
    private final FeelLiterals literals;

    private FeelReader(String text, @Nullable ValueType type) {
        this.text = new FeelText(text);
        this.type = type;
        this.literals = new FeelLiterals(this.text, type);
    }

    /** @throws IllegalArgumentException can't be run, and why */
    static UnaryTest cell(String text, ValueType type) {
        return new FeelReader(text, type).cell();
    }

    /** An output entry: one literal, or nothing. */
    static @Nullable Object value(String text, ValueType type) {
        FeelReader reader = new FeelReader(text, type);
        if (reader.text.isEmpty() || reader.text.is("-") || reader.text.is("null")) {
            return null;
        }
        Object value = reader.literals.read();
        reader.text.end();
        return value;
    }

    /** What kind the first literal of a cell is, or null when it has none. */
    static @Nullable ValueType kind(String text) {
        FeelReader reader = new FeelReader(text, null);
        try {
            for (char sign = reader.text.next(); sign != 0; sign = reader.text.next()) {
                boolean word = sign == '"' || sign == '@' || Character.isLetterOrDigit(sign);
                if (!word) {
                    reader.text.skip();
                } else if (!reader.text.word("not") && !reader.text.word("null")) {
                    return FeelLiterals.kind(reader.literals.read());
                }
            }
        } catch (IllegalArgumentException e) {
            return null;
        }
        return null;
    }

    private UnaryTest cell() {
        if (text.isEmpty() || text.is("-")) {
            return new UnaryTest.Any();
        }
        UnaryTest test;
        if (text.word("not")) {
            text.expect("(");
            test = new UnaryTest.Not(tests());
            text.expect(")");
        } else {
            List<UnaryTest> tests = tests();
            test = tests.size() == 1 ? tests.get(0) : new UnaryTest.AnyOf(tests);
        }
        text.end();
        return test;
    }

    private List<UnaryTest> tests() {
        List<UnaryTest> tests = new ArrayList<>();
        do {
            tests.addAll(test());
        } while (text.take(","));
        return tests;
    }

    /** One test; the values of a list in brackets are as many. */
    private List<UnaryTest> test() {
        boolean closed = text.take("[");
        if (closed || text.take("(") || text.take("]")) {
            return brackets(closed);
        }
        return List.of(simple());
    }

    private UnaryTest simple() {
        boolean named = text.take("?"); // DMN's own name for the value that is asked
        if (named && "=!<>".indexOf(text.next()) < 0) {
            throw text.refused("behind '?' stands a comparison");
        }
        if (text.take("!=")) {
            return new UnaryTest.Not(List.of(equal()));
        }
        for (Operator operator : List.of(Operator.AT_MOST, Operator.AT_LEAST, Operator.LESS, Operator.MORE)) {
            if (text.take(operator.sign())) {
                ordered();
                return new UnaryTest.Compare(operator, literals.read());
            }
        }
        text.take("=");
        return equal();
    }

    private UnaryTest equal() {
        return text.word("null") ? new UnaryTest.Missing() : new UnaryTest.Equal(literals.read());
    }

    private List<UnaryTest> brackets(boolean closed) {
        Object low = literals.read();
        if (closed && (text.next() == ',' || text.next() == ']')) {
            List<UnaryTest> list = new ArrayList<>(List.of(new UnaryTest.Equal(low)));
            while (text.take(",")) {
                list.add(equal());
            }
            text.expect("]");
            return list;
        }
        ordered();
        text.expect("..");
        Object high = literals.read();
        boolean highIn = text.take("]");
        if (!highIn && !text.take(")") && !text.take("[")) {
            throw text.refused("a range ends with ] or )");
        }
        return List.of(new UnaryTest.Range(closed, low, high, highIn));
    }

    private void ordered() {
        if (type == ValueType.BOOLEAN) {
            throw text.refused("true and false can't be compared by size");
        }
    }
}
