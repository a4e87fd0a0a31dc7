package org.countersign.models.demand;

import weka.core.Statistics;

/** How often the shelf should not be empty, as standard deviations of demand that are kept in reserve for it. */
public final class ServiceLevel {

    private ServiceLevel() {}

    /** @param percent above 0 and below 100; 95 gives 1.64 */
    public static double deviations(double percent) {
        if (!(percent > 0 && percent < 100)) {
            throw new IllegalArgumentException("service level: must lie between 0 and 100, but is " + percent);
        }
        return Statistics.normalInverse(percent / 100);
    }
}
