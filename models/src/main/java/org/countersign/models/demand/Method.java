package org.countersign.models.demand;

/** A way to forecast one series from its own past. */
public interface Method {

    /** As the field calls it. */
    String name();

    /** How many weeks it has to have seen. */
    default int needs() {
        return 1;
    }

    /** @param units sold in each week, the oldest first; at least {@link #needs()} of them */
    Fit fit(double[] units);
}
