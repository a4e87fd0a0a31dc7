package org.countersign.rules.table;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of values a table compares. A fact of any Java type is first brought to the kind's one form: a
 * {@link java.math.BigDecimal}, a {@link String}, a {@link Boolean}, a {@link java.time.LocalDate}, a
 * {@link java.time.LocalTime}, a {@link java.time.LocalDateTime} in UTC, a {@link java.time.Duration} or {@link Months};
 * so 5, 5.0 and 5.00 are the same number.
 */
public enum ValueType {
    NUMBER("number", "a number such as 500 or 12.50 (no thousands separator, a point for the decimals)"),
    TEXT("text", "a text such as Gold or \"Gold\""),
    BOOLEAN("boolean", "true or false"),
    DATE("date", "a date such as 2026-11-23"),
    TIME("time", "a time of day such as 09:30"),
    DATE_TIME("date and time", "a date and time such as 2026-11-23T09:30 (UTC unless an offset follows)"),
    DURATION("duration", "a duration such as P3D or PT2H30M"),
    MONTHS("months", "a number of years and months such as P1Y6M");

    private final String word;
    private final String example;

    ValueType(String word, String example) {
        this.word = word;
        this.example = example;
    }

    /** What would be right, for messages. */
    public String example() {
        return example;
    }

    /** What the line 'type' of a table says. */
    public String word() {
        return word;
    }

    static @Nullable ValueType of(String word) {
        for (ValueType type : values()) {
            if (type.word().equals(word)) {
                return type;
            }
        }
        return null;
    }

    /** Reads a literal as a cell has it. */
    Comparable<?> parse(String literal) {
        return Literals.parse(this, literal.strip());
    }

    /** Brings a fact to the one form of this kind; null stays null. */
    public @Nullable Comparable<?> normalise(@Nullable Object fact) {
        return fact == null ? null : FactValues.normalise(this, fact);
    }

    /** A value in its one form, as a cell shows it. */
    static String print(Object value) {
        return Literals.print(value);
    }

    /** Both in the one form of the same kind. */
    @SuppressWarnings("unchecked")
    static int compare(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }
}
