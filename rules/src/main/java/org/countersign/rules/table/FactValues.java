package org.countersign.rules.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Brings facts of any Java type to the one form of a kind of value. */
final class FactValues {

    private FactValues() {}

    /** @throws IllegalArgumentException can't be read as this kind */
    static Comparable<?> normalise(ValueType type, Object fact) {
        Comparable<?> value =
                switch (type) {
                    case NUMBER -> number(fact);
                    case TEXT -> text(fact);
                    case BOOLEAN -> fact instanceof Boolean flag ? flag : null;
                    default -> fact instanceof String text ? type.parse(text) : temporal(type, fact);
                };
        if (value == null) {
            throw new IllegalArgumentException(
                    "'" + fact + "' (" + fact.getClass().getSimpleName() + ") can't be compared as " + type.word());
        }
        return value;
    }

    private static @Nullable Comparable<?> number(Object fact) {
        if (fact instanceof BigDecimal number) {
            return number;
        }
        if (fact instanceof Integer || fact instanceof Long || fact instanceof Short || fact instanceof Byte) {
            return BigDecimal.valueOf(((Number) fact).longValue());
        }
        if (fact instanceof Double || fact instanceof Float) {
            double number = ((Number) fact).doubleValue();
            return Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
        }
        return fact instanceof BigInteger big ? new BigDecimal(big) : null;
    }

    private static @Nullable Comparable<?> text(Object fact) {
        if (fact instanceof CharSequence || fact instanceof Character) {
            return fact.toString();
        }
        return fact instanceof Enum<?> word ? word.name() : null;
    }

    private static @Nullable Comparable<?> temporal(ValueType type, Object fact) {
        try {
            return switch (type) {
                case DATE -> date(fact);
                case TIME -> time(fact);
                case DATE_TIME -> dateTime(fact);
                case DURATION -> fact instanceof Duration lasting ? lasting : null;
                default ->
                    fact instanceof Period period && period.equals(period.withDays(0))
                            ? new Months(Math.toIntExact(period.toTotalMonths()))
                            : fact instanceof Months months ? months : null;
            };
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable LocalDate date(Object fact) {
        if (fact instanceof LocalDate date) {
            return date;
        }
        LocalDateTime local = local(fact);
        return local == null ? null : local.toLocalDate();
    }

    private static @Nullable LocalTime time(Object fact) {
        if (fact instanceof LocalTime time) {
            return time;
        }
        LocalDateTime local = local(fact);
        return local == null ? null : local.toLocalTime();
    }

    /** As the clock on the wall showed it where it happened. */
    private static @Nullable LocalDateTime local(Object fact) {
        if (fact instanceof OffsetDateTime time) {
            return time.toLocalDateTime();
        }
        return fact instanceof ZonedDateTime time ? time.toLocalDateTime() : dateTime(fact);
    }

    private static @Nullable LocalDateTime dateTime(Object fact) {
        if (fact instanceof LocalDateTime time) {
            return time;
        }
        if (fact instanceof OffsetDateTime time) {
            return LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC);
        }
        if (fact instanceof ZonedDateTime time) {
            return LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC);
        }
        return fact instanceof Instant time ? LocalDateTime.ofInstant(time, ZoneOffset.UTC) : null;
    }
}
