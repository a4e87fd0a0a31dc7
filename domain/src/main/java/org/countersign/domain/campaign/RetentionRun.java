package org.countersign.domain.campaign;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round through all customers of the last year.
 *
 * @param by who started it; {@code countersign} when it was time
 * @param endedAt null as long as it is under way
 * @param counts customers who were asked about since it started, by what came of it
 */
public record RetentionRun(
        long number, Instant startedAt, String by, @Nullable Instant endedAt, Map<RetentionState, Integer> counts) {

    public RetentionRun {
        Map<RetentionState, Integer> all = new EnumMap<>(RetentionState.class);
        all.putAll(counts);
        counts = Map.copyOf(all);
    }
}
