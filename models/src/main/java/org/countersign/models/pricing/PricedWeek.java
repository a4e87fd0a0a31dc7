package org.countersign.models.pricing;

/** A week of a product: what was sold, and what moved that. */
public final class PricedWeek {

    private final int number;
    private final double units;
    private final double[] drivers;

    /**
     * @param number of the week, the same for all products
     * @param units sold
     * @param drivers the natural logarithm of the price first, then whatever else is known, in the same order for all
     */
    public PricedWeek(int number, double units, double... drivers) {
        if (!(units >= 0) || Double.isInfinite(units)) {
            throw new IllegalArgumentException(
                    "units in week " + number + " are " + units + "; expected a number of zero or more");
        }
        for (double driver : drivers) {
            if (!Double.isFinite(driver)) {
                throw new IllegalArgumentException(
                        "a driver in week " + number + " is " + driver + "; expected a number");
            }
        }
        this.number = number;
        this.units = units;
        this.drivers = drivers.clone();
    }

    int number() {
        return number;
    }

    double units() {
        return units;
    }

    int drivers() {
        return drivers.length;
    }

    double driver(int place) {
        return drivers[place];
    }
}
