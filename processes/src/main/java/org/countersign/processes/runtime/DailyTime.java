package org.countersign.processes.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done once a day at its time. A server that was away does not catch up at noon. */
public final class DailyTime {

    private static final Duration NIGHT = Duration.ofHours(2);

    private DailyTime() {}

    /**
     * @param at null for never
     * @param last when it was last done
     */
    public static boolean isDue(@Nullable LocalTime at, Instant now, Optional<Instant> last) {
        if (at == null) {
            return false;
        }
        Instant due = now.atOffset(ZoneOffset.UTC).toLocalDate().atTime(at).toInstant(ZoneOffset.UTC);
        boolean isTime = !now.isBefore(due) && now.isBefore(due.plus(NIGHT));
        return isTime && last.filter(then -> !then.isBefore(due)).isEmpty();
    }
}
