package org.countersign.rules.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of values a table compares. A fact of any Java type is first brought to the kind's one form: a
 * {@link BigDecimal}, a {@link String}, a {@link Boolean} or a {@link LocalDate}; so 5, 5.0 and 5.00 are the same number.
 */
public enum ValueType {
    NUMBER("a number such as 500 or 12.50 (no thousands separator, a point for the decimals)"),
    TEXT("a text such as Gold or \"Gold\""),
    BOOLEAN("true or false"),
    DATE("a date such as 2026-11-23");

    private static final Pattern BARE =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} _./&'+-]*[\\p{L}\\p{N}_./&'+-])?");
    private static final Pattern GROUPED = Pattern.compile("-?0\\d+");
    private static final Pattern DATE_CALL = Pattern.compile("date\\(\\s*\"([^\"]*)\"\\s*\\)");

    private final String example;

    ValueType(String example) {
        this.example = example;
    }

    /** What would be right, for messages. */
    public String example() {
        return example;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
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
        String text = literal.strip();
        return switch (this) {
            case NUMBER -> number(text);
            case TEXT -> text(text);
            case BOOLEAN -> bool(text);
            case DATE -> date(text);
        };
    }

    /** Brings a fact to the one form of this kind; null stays null. */
    public @Nullable Comparable<?> normalise(@Nullable Object fact) {
        if (fact == null) {
            return null;
        }
        return switch (this) {
            case NUMBER -> toNumber(fact);
            case TEXT -> toText(fact);
            case BOOLEAN -> fact instanceof Boolean flag ? flag : wrong(fact);
            case DATE -> toDate(fact);
        };
    }

    /** A value in its one form, as a cell shows it. */
    static String print(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof String text) {
            return isBare(text) ? text : "\"" + text.replace("\"", "\"\"") + "\"";
        }
        return value.toString();
    }

    private static boolean isBare(String text) {
        return BARE.matcher(text).matches()
                && !text.contains("..")
                && !text.equals("null")
                && !text.equals("otherwise");
    }

    private BigDecimal number(String text) {
        try {
            if (GROUPED.matcher(text).matches()) {
                throw wrong(text);
            }
            BigDecimal number = new BigDecimal(text);
            return number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            throw wrong(text);
        }
    }

    private String text(String text) {
        if (!text.startsWith("\"")) {
            if (text.isEmpty() || text.contains("\"")) {
                throw wrong(text);
            }
            return text;
        }
        if (text.length() < 2 || !text.endsWith("\"")) {
            throw new IllegalArgumentException("the text " + text + " has no closing quote");
        }
        return text.substring(1, text.length() - 1).replace("\"\"", "\"");
    }

    private Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(text);
        };
    }

    private LocalDate date(String text) {
        var call = DATE_CALL.matcher(text);
        try {
            return LocalDate.parse(call.matches() ? call.group(1) : text);
        } catch (DateTimeParseException e) {
            throw wrong(text);
        }
    }

    private Comparable<?> toNumber(Object fact) {
        if (fact instanceof BigDecimal number) {
            return number;
        }
        if (fact instanceof Integer || fact instanceof Long || fact instanceof Short || fact instanceof Byte) {
            return BigDecimal.valueOf(((Number) fact).longValue());
        }
        if (fact instanceof Double || fact instanceof Float) {
            return BigDecimal.valueOf(((Number) fact).doubleValue());
        }
        return fact instanceof BigInteger big ? new BigDecimal(big) : wrong(fact);
    }

    private Comparable<?> toText(Object fact) {
        if (fact instanceof CharSequence || fact instanceof Character) {
            return fact.toString();
        }
        return fact instanceof Enum<?> word ? word.name() : wrong(fact);
    }

    private Comparable<?> toDate(Object fact) {
        if (fact instanceof LocalDate date) {
            return date;
        }
        if (fact instanceof OffsetDateTime time) {
            return time.toLocalDate();
        }
        if (fact instanceof ZonedDateTime time) {
            return time.toLocalDate();
        }
        if (fact instanceof LocalDateTime time) {
            return time.toLocalDate();
        }
        if (fact instanceof Instant time) {
            return LocalDate.ofInstant(time, ZoneOffset.UTC);
        }
        return fact instanceof String text ? date(text) : wrong(fact);
    }

    private IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("'" + text + "' is not " + example);
    }

    private Comparable<?> wrong(Object fact) {
        throw new IllegalArgumentException(
                "'" + fact + "' (" + fact.getClass().getSimpleName() + ") can't be compared as " + word());
    }

    /** Both in the one form of the same kind. */
    @SuppressWarnings("unchecked")
    static int compare(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }
}
