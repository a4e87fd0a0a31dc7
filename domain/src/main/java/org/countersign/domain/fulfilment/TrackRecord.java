package org.countersign.domain.fulfilment;

import java.time.LocalDate;

/**
 * How punctual somebody was of late: a carrier, or all who bring to a country. It counts the parcels whose promised day
 * lay in the {@value #DAYS} days before a day; of each of those it is known on that day whether it was late.
 *
 * @param of the carrier or the country
 * @param medianDays from the order to the door, of those that have arrived; -1 when none has
 */
public record TrackRecord(String of, int parcels, int late, double medianDays) {

    public static final int DAYS = 28;

    /** A short record leans on this: ten parcels of which one was late. */
    private static final double PRIOR_PARCELS = 10;

    private static final double PRIOR_LATE = 1;

    /** The first promised day that counts on a day. */
    public static LocalDate since(LocalDate day) {
        return day.minusDays(DAYS);
    }

    public static TrackRecord none(String of) {
        return new TrackRecord(of, 0, 0, -1);
    }

    /** Share of its parcels that were late, from 0 to 1. */
    public double lateShare() {
        return (late + PRIOR_LATE) / (parcels + PRIOR_PARCELS);
    }
}
