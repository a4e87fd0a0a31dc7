package org.countersign.rules.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Values that lie below, between and above given ones, or null when their kind has none there. */
final class Between {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final ValueType type;
    private final boolean whole;

    /** @param whole numbers come without decimals */
    Between(ValueType type, boolean whole) {
        this.type = type;
        this.whole = whole;
    }

    /** @param first null when the column asks for no value at all: then any value will do */
    @Nullable
    Object below(@Nullable Object first) {
        return switch (type) {
            case NUMBER ->
                first == null ? BigDecimal.ZERO : floor((BigDecimal) first).subtract(BigDecimal.ONE);
            case TEXT -> first == null ? "any" : smaller((String) first);
            case BOOLEAN -> null;
            case DATE -> first == null ? LocalDate.EPOCH : ((LocalDate) first).minusDays(1);
            case TIME -> first == null ? LocalTime.NOON : half(LocalTime.MIN, (LocalTime) first, true);
            case DATE_TIME -> first == null ? LocalDate.EPOCH.atStartOfDay() : ((LocalDateTime) first).minusHours(1);
            case DURATION -> first == null ? Duration.ZERO : ((Duration) first).minusHours(1);
            case MONTHS -> new Months(first == null ? 0 : ((Months) first).count() - 1);
        };
    }

    @Nullable
    Object above(Object last) {
        return switch (type) {
            case NUMBER -> floor((BigDecimal) last).add(BigDecimal.ONE);
            case TEXT -> last + "z";
            case BOOLEAN -> null;
            case DATE -> ((LocalDate) last).plusDays(1);
            case TIME -> half((LocalTime) last, LocalTime.MAX, false);
            case DATE_TIME -> ((LocalDateTime) last).plusHours(1);
            case DURATION -> ((Duration) last).plusHours(1);
            case MONTHS -> new Months(((Months) last).count() + 1);
        };
    }

    @Nullable
    Object inside(Object low, Object high) {
        return switch (type) {
            case NUMBER -> number((BigDecimal) low, (BigDecimal) high);
            case TEXT -> text((String) low, (String) high);
            case BOOLEAN -> null;
            case DATE -> {
                LocalDate next = ((LocalDate) low).plusDays(1);
                yield next.isBefore((LocalDate) high) ? next : null;
            }
            case TIME -> half((LocalTime) low, (LocalTime) high, false);
            case DATE_TIME -> {
                long gap = ChronoUnit.MILLIS.between((LocalDateTime) low, (LocalDateTime) high);
                yield gap < 2 ? null : ((LocalDateTime) low).plus(gap / 2, ChronoUnit.MILLIS);
            }
            case DURATION -> {
                Duration half = ((Duration) high).minus((Duration) low).dividedBy(2);
                yield half.isZero() ? null : ((Duration) low).plus(half);
            }
            case MONTHS -> {
                Months next = new Months(((Months) low).count() + 1);
                yield next.compareTo((Months) high) < 0 ? next : null;
            }
        };
    }

    private static BigDecimal floor(BigDecimal number) {
        return number.setScale(0, RoundingMode.FLOOR);
    }

    private @Nullable BigDecimal number(BigDecimal low, BigDecimal high) {
        BigDecimal next = floor(low).add(BigDecimal.ONE);
        if (next.compareTo(high) < 0) {
            return next;
        }
        return whole ? null : low.add(high).divide(TWO).stripTrailingZeros();
    }

    /** A text just behind the lower one is as near as texts come; the shortest that is one is taken. */
    private static @Nullable String text(String low, String high) {
        for (String end : new String[] {"z", "a", "-", "!", " ", "\u0001"}) {
            if ((low + end).compareTo(high) < 0) {
                return low + end;
            }
        }
        return null;
    }

    private static @Nullable String smaller(String first) {
        for (String text : new String[] {"any", "ANY", "A", "0", "!", " "}) {
            if (text.compareTo(first) < 0) {
                return text;
            }
        }
        return first.isEmpty() ? null : "";
    }

    /** Half way, or the lower bound itself where that is inside. */
    private static @Nullable LocalTime half(LocalTime low, LocalTime high, boolean lowIn) {
        long gap = ChronoUnit.NANOS.between(low, high);
        LocalTime half = low.plusNanos(gap / 2).truncatedTo(ChronoUnit.MINUTES);
        if (half.isAfter(low) && half.isBefore(high)) {
            return half;
        }
        return gap < (lowIn ? 1 : 2) ? null : low.plusNanos(gap / 2);
    }
}
