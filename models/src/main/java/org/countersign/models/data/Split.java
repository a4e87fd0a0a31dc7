package org.countersign.models.data;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a model learns from and, apart from it, what it is measured on. Rows keep their order. */
public record Split(Dataset train, Dataset test) {

    /**
     * Trains on what lies before the test by at least the time that an outcome needs to become known, so that nobody knows
     * more than could be known then. Rows in the gap are in neither part.
     */
    public static Split temporal(Dataset all, OffsetDateTime testFrom, Duration gap) {
        if (gap.isNegative()) {
            throw new IllegalArgumentException("gap: " + gap + " is negative");
        }
        OffsetDateTime trainTo = testFrom.minus(gap);
        return new Split(where(all, row -> time(all, row).isBefore(trainTo)), where(all, row -> !time(all, row)
                .isBefore(testFrom)));
    }

    /** Tests on every fifth row, the fifth first: for sources without a time only. */
    public static Split mod5(Dataset all) {
        if (all.rows().stream().anyMatch(row -> row.at() != null)) {
            throw new IllegalArgumentException("rows: have times.\nMaybe split them by time: rows of the same days in"
                    + " both parts flatter a model.");
        }
        return new Split(where(all, row -> row % 5 != 4), where(all, row -> row % 5 == 4));
    }

    private static Dataset where(Dataset all, IntPredicate takes) {
        return all.only(IntStream.range(0, all.size()).filter(takes).toArray());
    }

    private static OffsetDateTime time(Dataset all, int row) {
        OffsetDateTime at = all.row(row).at();
        if (at == null) {
            throw new IllegalArgumentException(
                    "row " + all.row(row).id() + ": has no time, so it can't be split by time");
        }
        return at;
    }
}
