package org.countersign.models.demand;

/**
 * The same week of the season before.
 *
 * @param period weeks of a season
 */
public record SeasonalNaive(int period) implements Method {

    @Override
    public String name() {
        return "seasonal naive";
    }

    @Override
    public int needs() {
        return period;
    }

    @Override
    public Fit fit(double[] units) {
        double[] last = new double[period];
        System.arraycopy(units, units.length - period, last, 0, period);
        return ahead -> last[(ahead - 1) % period];
    }
}
