package org.countersign.bench.measure;

import java.time.Duration;

/**
 * How thoroughly is measured.
 *
 * @param warmUp how long a work runs before it counts
 * @param batch a batch is repeated as often as fills this time, so that the clock's steps don't show
 * @param rounds how many batches of each side count
 * @param limit a comparison ends after this time, but not before three rounds
 */
public record Effort(Duration warmUp, Duration batch, int rounds, Duration limit) {

    /** What figures are published from. */
    public static final Effort FULL =
            new Effort(Duration.ofSeconds(3), Duration.ofMillis(40), 41, Duration.ofSeconds(25));

    /** Whether it runs at all; its figures mean nothing. */
    public static final Effort QUICK =
            new Effort(Duration.ofMillis(20), Duration.ofMillis(1), 3, Duration.ofSeconds(1));

    static final int FEWEST_ROUNDS = 3;
}
