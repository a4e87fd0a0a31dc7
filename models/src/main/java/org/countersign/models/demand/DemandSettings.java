package org.countersign.models.demand;

import org.countersign.models.recipe.BoostedSettings;

/**
 * How demand is forecast.
 *
 * @param ahead weeks that are forecast
 * @param origins how often the past is forecast as well, each time so many weeks further back, to choose and to measure
 * @param rows that the global model learns from, at most
 * @param drawn rows that each of its trees sees
 * @param columns share of the features that each of its trees sees
 * @param copies of the global model, each grown on other draws; what they say is averaged
 */
public record DemandSettings(
        int ahead, int origins, int rows, int drawn, double columns, int copies, BoostedSettings boost) {

    public static final DemandSettings STANDARD =
            new DemandSettings(8, 3, 60_000, 8_000, 0.6, 3, new BoostedSettings(100, 0.1, 5, 30));
}
