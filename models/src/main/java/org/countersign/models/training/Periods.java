package org.countersign.models.training;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * Which orders a model learns from and which, later ones it is measured on; each from inclusive, to exclusive. Between the
 * two lies at least the time that an outcome needs to become known: whoever trains at the start of the test must not know
 * more than the shop did then.
 */
public record Periods(
        OffsetDateTime trainFrom, OffsetDateTime trainTo, OffsetDateTime testFrom, OffsetDateTime testTo) {

    /** Earlier orders only fill the customers' histories. */
    private static final Duration WARM_UP = Duration.ofDays(90);

    public Periods {
        if (!trainFrom.isBefore(trainTo) || trainTo.isAfter(testFrom) || !testFrom.isBefore(testTo)) {
            throw new IllegalArgumentException("periods: " + trainFrom + " to " + trainTo + " and " + testFrom + " to "
                    + testTo + " do not follow each other");
        }
    }

    /** The last fifth of what is known is for the test; the warm-up takes at most a tenth. */
    public static Periods of(OffsetDateTime first, OffsetDateTime last, Duration horizon) {
        OffsetDateTime known = last.minus(horizon);
        Duration span = Duration.between(first, known);
        if (span.compareTo(horizon.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("history: " + first + " to " + last
                    + " is too short.\nMaybe import a longer one: three times " + horizon.toDays()
                    + " days are the least.");
        }
        Duration tenth = span.dividedBy(10);
        OffsetDateTime from = first.plus(tenth.compareTo(WARM_UP) < 0 ? tenth : WARM_UP);
        OffsetDateTime testFrom = known.minus(span.dividedBy(5));
        return new Periods(from, testFrom.minus(horizon), testFrom, known);
    }

    public boolean trains(OffsetDateTime at) {
        return !at.isBefore(trainFrom) && at.isBefore(trainTo);
    }

    public boolean tests(OffsetDateTime at) {
        return !at.isBefore(testFrom) && at.isBefore(testTo);
    }
}
