package org.countersign.models.demand;

import java.util.List;

/**
 * What will be sold of a product.
 *
 * @param method how it was forecast, in words
 * @param tested weeks of the past that were forecast to choose the method
 * @param error of the chosen method in those weeks, in units a week
 * @param meanError of the mean of the last 13 weeks in the same weeks
 * @param weeks one after the other, beginning with the next
 */
public record Forecast(
        String sku, Kind kind, String method, int tested, double error, double meanError, List<Week> weeks) {

    /**
     * @param likely the middle: as often more as less is sold
     * @param expected the mean, higher than the middle where a few weeks sell very much; what adds up over weeks
     * @param low sold in nine weeks of ten
     * @param high not exceeded in nine weeks of ten
     */
    public record Week(int ahead, double likely, double expected, double low, double high) {}

    public Forecast {
        weeks = List.copyOf(weeks);
    }
}
