package org.countersign.models.demand;

/**
 * The mean of the last weeks.
 *
 * @param weeks at most so many of them
 */
public record MovingAverage(int weeks) implements Method {

    @Override
    public String name() {
        return "mean of the last " + weeks + " weeks";
    }

    @Override
    public Fit fit(double[] units) {
        double mean = Means.of(units, units.length - weeks, units.length);
        return ahead -> mean;
    }
}
