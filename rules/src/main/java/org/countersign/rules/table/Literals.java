package org.countersign.rules.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as cells write them, bare ({@code 2026-11-23}) or as FEEL does ({@code date("2026-11-23")}), and back. */
final class Literals {

    private static final Pattern BARE =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} _./&'+-]*[\\p{L}\\p{N}_./&'+-])?");
    private static final Pattern GROUPED = Pattern.compile("-?0\\d+");
    private static final Pattern CALL =
            Pattern.compile("(date and time|date|time|duration)\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d:\\d\\d)");

    /** A number such as 1e999999999 is short to write and takes all memory to write out. */
    private static final int MOST_DIGITS = 60;

    private Literals() {}

    static Comparable<?> parse(ValueType type, String text) {
        if (type == ValueType.TEXT) {
            return text(text);
        }
        Matcher call = CALL.matcher(text);
        try {
            return near(type, value(type, call.matches() && fits(type, call.group(1)) ? call.group(2) : text));
        } catch (DateTimeException | ArithmeticException e) {
            throw wrong(type, text);
        }
    }

    /** Far beyond any calendar, neighbours can't be told any more. */
    private static Comparable<?> near(ValueType type, Comparable<?> value) {
        boolean far = (value instanceof Temporal time
                        && time.isSupported(ChronoField.YEAR)
                        && Math.abs(time.get(ChronoField.YEAR)) > 9999)
                || (value instanceof Duration lasting && lasting.abs().toDays() > 4_000_000);
        if (far) {
            throw wrong(type, value.toString());
        }
        return value;
    }

    private static boolean fits(ValueType type, String function) {
        boolean lasting = type == ValueType.DURATION || type == ValueType.MONTHS;
        return function.equals(lasting ? "duration" : type.word());
    }

    private static Comparable<?> value(ValueType type, String text) {
        return switch (type) {
            case NUMBER -> number(text);
            case TEXT -> text(text);
            case BOOLEAN -> bool(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case DATE_TIME -> dateTime(text);
            case DURATION -> Duration.parse(text);
            case MONTHS -> months(text);
        };
    }

    static LocalDateTime dateTime(String text) {
        if (OFFSET.matcher(text).matches()) {
            return OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDateTime();
        }
        return text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay();
    }

    private static Months months(String text) {
        try {
            return Months.parse(text);
        } catch (IllegalArgumentException e) {
            throw wrong(ValueType.MONTHS, text);
        }
    }

    private static BigDecimal number(String text) {
        if (text.length() > MOST_DIGITS || GROUPED.matcher(text).matches()) {
            throw wrong(ValueType.NUMBER, text);
        }
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) > MOST_DIGITS) {
                throw wrong(ValueType.NUMBER, text);
            }
            return number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            throw wrong(ValueType.NUMBER, text);
        }
    }

    private static String text(String text) {
        if (!text.startsWith("\"")) {
            if (text.isEmpty() || text.contains("\"")) {
                throw wrong(ValueType.TEXT, text);
            }
            return text;
        }
        if (text.length() < 2 || !text.endsWith("\"")) {
            throw new IllegalArgumentException("the text " + text + " has no closing quote");
        }
        return text.substring(1, text.length() - 1).replace("\"\"", "\"");
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(ValueType.BOOLEAN, text);
        };
    }

    static IllegalArgumentException wrong(ValueType type, String text) {
        return new IllegalArgumentException("'" + text + "' is not " + type.example());
    }

    static String print(Object value) {
        if (value instanceof String text) {
            return isBare(text) ? text : "\"" + text.replace("\"", "\"\"") + "\"";
        }
        return plain(value);
    }

    /** As a form field would show it: without quotes. */
    static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static boolean isBare(String text) {
        return BARE.matcher(text).matches()
                && !text.contains("..")
                && !text.equals("null")
                && !text.equals("otherwise");
    }
}
