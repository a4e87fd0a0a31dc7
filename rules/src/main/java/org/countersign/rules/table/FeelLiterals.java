package org.countersign.rules.table;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as FEEL writes them: texts in quotes, numbers, {@code true}, {@code date("...")} and {@code @"..."}. */
final class FeelLiterals {

    private static final List<String> FUNCTIONS = List.of("date and time", "date", "time", "duration");

    private final FeelText text;
    private final @Nullable ValueType type;

    /** @param type null to take the kind of the literal itself */
    FeelLiterals(FeelText text, @Nullable ValueType type) {
        this.text = text;
        this.type = type;
    }

    Comparable<?> read() {
        char sign = text.next();
        if (sign == 0) {
            throw text.refused("a value is missing at its end");
        }
        if (sign == '"') {
            return typed(ValueType.TEXT, text.string());
        }
        if (sign == '@') {
            text.skip();
            return text.next() == '"' ? temporal(text.string()) : wrong();
        }
        if (sign == '-' || sign == '.' || Character.isDigit(sign)) {
            return typed(ValueType.NUMBER, text.number());
        }
        for (String word : List.of("true", "false")) {
            if (text.word(word)) {
                return typed(ValueType.BOOLEAN, word);
            }
        }
        for (String function : FUNCTIONS) {
            if (text.word(function)) {
                return call(function);
            }
        }
        return wrong();
    }

    private Comparable<?> call(String function) {
        text.expect("(");
        String inner = text.next() == '"' ? text.string() : function.equals("date") ? dayOfNumbers() : text.rest();
        text.expect(")");
        return function.equals("duration") ? temporal(inner) : typed(ofWord(function), inner);
    }

    /** {@code date(2026, 11, 23)}. */
    private String dayOfNumbers() {
        StringBuilder day = new StringBuilder();
        for (String format : List.of("%04d", "-%02d", "-%02d")) {
            if (!day.isEmpty()) {
                text.expect(",");
            }
            String digits = Character.isDigit(text.next()) ? text.number() : "";
            if (!digits.matches("\\d{1,4}")) {
                throw text.refused("a date is written date(\"2026-11-23\") or date(2026, 11, 23)");
            }
            day.append(String.format(format, Integer.parseInt(digits)));
        }
        return day.toString();
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
            throw text.refused("the column is of type " + type.word() + ", but " + inner + " is a " + found.word());
        }
        return found == ValueType.TEXT ? inner : (type == null ? found : type).parse(inner);
    }

    private Comparable<?> wrong() {
        throw text.refused("'" + text.rest() + "' is an expression or a variable, and only values, comparisons, "
                + "ranges, lists and not(...) can be run.\nMaybe a text stands without its quotes");
    }

    static ValueType kind(Object value) {
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
}
