package org.countersign.domain.reorder;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A forecast of a product as it was made.
 *
 * @param regularity how regularly it is sold, in words
 * @param method how it was forecast, in words
 * @param tested weeks of the past on which that was tried; {@code error} was made there, in pieces a week
 */
public record StoredForecast(
        String sku, Instant madeAt, String regularity, String method, int tested, BigDecimal error, List<Week> weeks) {

    public StoredForecast {
        weeks = List.copyOf(weeks);
    }

    /** Pieces expected in a week, on average. */
    public BigDecimal perWeek() {
        return Outlook.average(weeks.stream().map(Week::expected).toList());
    }

    /**
     * @param monday its first day
     * @param likely the middle; {@code expected} the mean; eight weeks of ten lie from {@code low} to {@code high}
     */
    public record Week(LocalDate monday, BigDecimal likely, BigDecimal expected, BigDecimal low, BigDecimal high) {}
}
