package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.countersign.domain.reorder.Outlook;
import org.countersign.domain.reorder.StoredForecast;

/**
 * What a forecast says today. Weeks that are over are left out; the one under way counts as a whole. A forecast is weak when
 * it was tried on less than eight weeks, was off by more than one and a half times what is sold, or is three weeks old.
 */
public final class Outlooks {

    private static final int WEEKS_TRIED = 8;
    private static final double MUCH_OFF = 1.5;
    private static final int DAYS_OLD = 21;

    /** Nine weeks of ten lie below this many deviations. */
    private static final double NINE_OF_TEN = 1.2816;

    private Outlooks() {}

    public static Outlook of(StoredForecast forecast, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<StoredForecast.Week> coming = forecast.weeks().stream()
                .filter(week -> week.monday().plusWeeks(1).isAfter(today))
                .toList();
        List<StoredForecast.Week> weeks = coming.isEmpty() ? forecast.weeks() : coming;
        List<BigDecimal> expected =
                weeks.stream().map(StoredForecast.Week::expected).toList();
        int age = (int) Math.max(0, Duration.between(forecast.madeAt(), now).toDays());
        Outlook plain = Outlook.of(expected, spread(weeks), forecast.method(), forecast.tested(), false, age);
        boolean weak = forecast.tested() < WEEKS_TRIED
                || forecast.error().doubleValue() > MUCH_OFF * plain.perWeek().doubleValue()
                || age > DAYS_OLD;
        return new Outlook(plain.perWeek(), expected, plain.spread(), plain.method(), plain.tested(), weak, age);
    }

    /** From the upper end of the interval alone: what sells less than expected empties no shelf. */
    private static BigDecimal spread(List<StoredForecast.Week> weeks) {
        double mean = weeks.stream()
                .mapToDouble(w -> Math.max(0, w.high().subtract(w.expected()).doubleValue()))
                .average()
                .orElse(0);
        return BigDecimal.valueOf(mean / NINE_OF_TEN).setScale(2, RoundingMode.HALF_EVEN);
    }
}
