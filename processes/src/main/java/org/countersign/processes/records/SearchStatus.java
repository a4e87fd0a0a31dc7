package org.countersign.processes.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a search for duplicates is, and what it found.
 *
 * @param kind {@code customer} or {@code product}
 * @param state running, done, failed or cancelled
 * @param by who began it
 * @param records that were compared
 * @param pairs that are alike enough to be judged; {@code looked} have been so far
 * @param joined pairs that the rules made one record of
 * @param asked pairs that people are asked about
 * @param putOff pairs that people are to be asked about once others have been answered
 * @param apart pairs that the rules keep apart
 * @param known pairs of which nothing is new since an earlier search
 * @param message what went wrong or is left out
 */
public record SearchStatus(
        String id,
        String kind,
        String state,
        String by,
        int records,
        int pairs,
        int looked,
        int joined,
        int asked,
        int putOff,
        int apart,
        int known,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String message) {

    public static final String RUNNING = "running";
    public static final String DONE = "done";
    public static final String FAILED = "failed";
    public static final String CANCELLED = "cancelled";

    public boolean isRunning() {
        return state.equals(RUNNING);
    }

    /** As it is known after the server was started anew: what ran then does not run any more. */
    SearchStatus asOld() {
        return isRunning()
                ? new SearchStatus(
                        id,
                        kind,
                        FAILED,
                        by,
                        records,
                        pairs,
                        looked,
                        joined,
                        asked,
                        putOff,
                        apart,
                        known,
                        startedAt,
                        endedAt,
                        "The server stopped before it was done; search again to go on.")
                : this;
    }
}
