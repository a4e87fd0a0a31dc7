package org.countersign.ledger.decision;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A fact as searchable text. Numbers and times become digits of equal length, so that one index serves {@code =} and
 * {@code >} alike, and no collation can put them in another order.
 */
final class FactValue {

    private static final int LONGEST = 150;
    private static final int DECIMALS = 6;
    private static final BigInteger MOST = BigInteger.TEN.pow(21);
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d+)?");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d(-\\d\\d(T.*)?)?");
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private FactValue() {}

    static String of(String text) {
        if (NUMBER.matcher(text).matches()) {
            return number(new BigDecimal(text));
        }
        return TIME.matcher(text).matches() ? time(text) : text(text);
    }

    private static String text(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return "t" + (lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower);
    }

    /** {@code n1} and the digits; a negative number is {@code n0} and what is missing to the highest. */
    private static String number(BigDecimal value) {
        BigInteger digits = value.setScale(DECIMALS, RoundingMode.HALF_EVEN).unscaledValue();
        boolean negative = digits.signum() < 0;
        String padded = (negative ? MOST.add(MOST).add(digits) : MOST.add(digits)).toString();
        return (negative ? "n0" : "n1") + padded.substring(1);
    }

    /** A date without a time is its first second. */
    private static String time(String text) {
        String whole = text.length() == 7 ? text + "-01" : text;
        try {
            OffsetDateTime at = OffsetDateTime.parse(whole.contains("T") ? whole : whole + "T00:00:00Z");
            return "d" + DIGITS.format(at.withOffsetSameInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return text(text);
        }
    }

    static Range range(FactFilter filter) {
        String value = of(filter.value());
        String kind = value.substring(0, 1);
        return switch (filter.op()) {
            case "=" -> new Range(value, "<=", value);
            case "<" -> new Range(kind, "<", value);
            case "<=" -> new Range(kind, "<=", value);
            case ">=" -> new Range(value, "<", next(kind));
            // No text lies between a value and the value with a zero more.
            case ">" -> new Range(value + "0", "<", next(kind));
            default -> throw new IllegalArgumentException("fact: '" + filter.op() + "' is none of = > >= < <=");
        };
    }

    private static String next(String kind) {
        return String.valueOf((char) (kind.charAt(0) + 1));
    }

    record Range(String low, String beforeHigh, String high) {}
}
