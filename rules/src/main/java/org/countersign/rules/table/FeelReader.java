package org.countersign.rules.table;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.countersign.rules.table.UnaryTest.Operator;
import org.jspecify.annotations.Nullable;

/**
 * Reads one cell of a DMN file: literals, comparisons, ranges, lists and {@code not(...)}. Whatever goes beyond, such as a
 * variable or arithmetic, is refused by name instead of being guessed at.
 */
final class FeelReader {

    private static final int LONGEST = 20_000;
    private static final List<String> FUNCTIONS = List.of("date and time", "date", "time", "duration");

    private final String text;
    private final @Nullable ValueType type;
    private int at;

    /** @param type null to take the kind of the literal itself */
    private FeelReader(String text, @Nullable ValueType type) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a cell has at most " + LONGEST + " signs, this one " + text.length());
        }
        this.text = text;
        this.type = type;
    }

    /** @throws IllegalArgumentException can't be run, and why */
    static UnaryTest cell(String text, ValueType type) {
        return new FeelReader(text.strip(), type).cell();
    }

    /** An output entry: one literal, or nothing. */
    static @Nullable Object value(String text, ValueType type) {
        FeelReader reader = new FeelReader(text.strip(), type);
        if (reader.text.isEmpty() || reader.text.equals("-") || reader.text.equals("null")) {
            return null;
        }
        Object value = reader.literal();
        reader.end();
        return value;
    }

    /** Output values: a list of literals. */
    static List<Object> values(String text, ValueType type) {
        List<Object> values = new ArrayList<>();
        FeelReader reader = new FeelReader(text.strip(), type);
        do {
            values.add(reader.literal());
        } while (reader.take(","));
        reader.end();
        return values;
    }

    /** What kind the first literal of a cell is, or null when it has none. */
    static @Nullable ValueType kind(String text) {
        FeelReader reader = new FeelReader(text.strip(), null);
        try {
            while (reader.at < reader.text.length()) {
                char sign = reader.text.charAt(reader.at);
                boolean word = sign == '"' || sign == '@' || Character.isLetterOrDigit(sign);
                if (word && !reader.word("not") && !reader.word("null")) {
                    return kind(reader.literal());
                }
                reader.at += word ? 0 : 1;
            }
        } catch (IllegalArgumentException e) {
            return null;
        }
        return null;
    }

    private static @Nullable ValueType kind(Object value) {
        if (value instanceof String) {
            return ValueType.TEXT;
        }
        if (value instanceof BigDecimal) {
            return ValueType.NUMBER;
        }
        if (value instanceof LocalDate) {
            return ValueType.DATE;
        }
        if (value instanceof LocalTime) {
            return ValueType.TIME;
        }
        if (value instanceof LocalDateTime) {
            return ValueType.DATE_TIME;
        }
        if (value instanceof Duration) {
            return ValueType.DURATION;
        }
        return value instanceof Months ? ValueType.MONTHS : ValueType.BOOLEAN;
    }

    private UnaryTest cell() {
        if (text.isEmpty() || text.equals("-")) {
            return new UnaryTest.Any();
        }
        UnaryTest test;
        if (word("not")) {
            expect("(");
            test = new UnaryTest.Not(tests());
            expect(")");
        } else {
            List<UnaryTest> tests = tests();
            test = tests.size() == 1 ? tests.get(0) : new UnaryTest.AnyOf(tests);
        }
        end();
        return test;
    }

    private List<UnaryTest> tests() {
        List<UnaryTest> tests = new ArrayList<>();
        do {
            tests.add(test());
        } while (take(","));
        return tests;
    }

    private UnaryTest test() {
        if (word("null")) {
            return new UnaryTest.Missing();
        }
        if (take("!=")) {
            return new UnaryTest.Not(List.of(new UnaryTest.Equal(literal())));
        }
        for (Operator operator : List.of(Operator.AT_MOST, Operator.AT_LEAST, Operator.LESS, Operator.MORE)) {
            if (take(operator.sign())) {
                ordered();
                return new UnaryTest.Compare(operator, literal());
            }
        }
        if (take("=")) {
            return new UnaryTest.Equal(literal());
        }
        boolean closed = take("[");
        if (closed || take("(") || take("]")) {
            ordered();
            Object low = literal();
            expect("..");
            Object high = literal();
            boolean highIn = take("]");
            if (!highIn && !take(")") && !take("[")) {
                throw refused("a range ends with ] or )");
            }
            return new UnaryTest.Range(closed, low, high, highIn);
        }
        return new UnaryTest.Equal(literal());
    }

    private void ordered() {
        if (type == ValueType.BOOLEAN) {
            throw refused("true and false can't be compared by size");
        }
    }

    private Comparable<?> literal() {
        blank();
        if (at >= text.length()) {
            throw refused("a value is missing at its end");
        }
        char sign = text.charAt(at);
        if (sign == '"') {
            return typed(ValueType.TEXT, string());
        }
        if (sign == '@') {
            at++;
            return at < text.length() && text.charAt(at) == '"' ? temporal(string()) : wrong();
        }
        if (sign == '-' || sign == '.' || Character.isDigit(sign)) {
            return typed(ValueType.NUMBER, number());
        }
        if (word("true")) {
            return typed(ValueType.BOOLEAN, "true");
        }
        if (word("false")) {
            return typed(ValueType.BOOLEAN, "false");
        }
        for (String function : FUNCTIONS) {
            if (word(function)) {
                expect("(");
                blank();
                String inner = at < text.length() && text.charAt(at) == '"' ? string() : text.substring(at);
                expect(")");
                return function.equals("duration") ? temporal(inner) : typed(ofWord(function), inner);
            }
        }
        return wrong();
    }

    private static ValueType ofWord(String word) {
        ValueType type = ValueType.of(word);
        return type == null ? ValueType.DATE : type;
    }

    private Comparable<?> temporal(String inner) {
        if (inner.matches("-?P(\\d+Y)?(\\d+M)?")) {
            return typed(ValueType.MONTHS, inner);
        }
        if (inner.startsWith("P") || inner.startsWith("-P")) {
            return typed(ValueType.DURATION, inner);
        }
        return typed(
                inner.contains("T")
                        ? ValueType.DATE_TIME
                        : inner.matches("\\d\\d:.*") ? ValueType.TIME : ValueType.DATE,
                inner);
    }

    private Comparable<?> typed(ValueType found, String inner) {
        if (type != null && found != type && !(type == ValueType.DATE_TIME && found == ValueType.DATE)) {
            throw refused("the column is of type " + type.word() + ", but " + inner + " is a " + found.word());
        }
        return found == ValueType.TEXT ? inner : (type == null ? found : type).parse(inner);
    }

    private Comparable<?> wrong() {
        throw refused("'" + text.substring(at) + "' is an expression or a variable, and only values, comparisons, "
                + "ranges, lists and not(...) can be run.\nMaybe a text stands without its quotes");
    }

    private String number() {
        int start = at;
        at += text.charAt(at) == '-' ? 1 : 0;
        blank();
        while (at < text.length()
                && (Character.isDigit(text.charAt(at)) || (text.charAt(at) == '.' && !text.startsWith("..", at)))) {
            at++;
        }
        return text.substring(start, at).replace(" ", "");
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                at++;
                return out.toString();
            }
            out.append(sign == '\\' ? escaped() : sign);
        }
        throw refused("a text has no closing quote");
    }

    private char escaped() {
        at++;
        char sign = at < text.length() ? text.charAt(at) : ' ';
        return switch (sign) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '"', '\\', '\'' -> sign;
            case 'u' -> unicode();
            default -> throw refused("\\" + sign + " means nothing in a text");
        };
    }

    private char unicode() {
        String digits = at + 5 <= text.length() ? text.substring(at + 1, at + 5) : "";
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw refused("\\u is followed by four digits");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private boolean word(String word) {
        blank();
        int end = at + word.length();
        boolean whole = text.startsWith(word, at)
                && (end >= text.length() || !Character.isJavaIdentifierPart(text.charAt(end)));
        at = whole ? end : at;
        return whole;
    }

    private boolean take(String sign) {
        blank();
        boolean there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    private void expect(String sign) {
        if (!take(sign)) {
            throw refused("expected '" + sign + "' before '" + text.substring(Math.min(at, text.length())) + "'");
        }
    }

    private void end() {
        blank();
        if (at < text.length()) {
            throw refused("'" + text.substring(at) + "' follows a complete test: expressions can't be run");
        }
    }

    private void blank() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("'" + text + "': " + why);
    }
}
