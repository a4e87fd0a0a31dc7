package org.countersign.models.pricing;

import java.util.List;

/**
 * Weeks of one product at the prices that were asked.
 *
 * @param category of products that may be expected to answer alike; empty when there is none
 * @param weeks the oldest first
 * @param moves how often its price moved in these weeks
 */
public record PricedSales(String sku, String category, List<PricedWeek> weeks, int moves) {

    public PricedSales {
        weeks = List.copyOf(weeks);
    }

    double sold() {
        return weeks.stream().mapToDouble(PricedWeek::units).sum();
    }
}
