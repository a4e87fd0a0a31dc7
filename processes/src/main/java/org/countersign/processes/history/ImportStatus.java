package org.countersign.processes.history;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is, and what it did. Every row that was read is accepted, repaired or quarantined, so the three add
 * up to {@code rows} when the job is done.
 *
 * @param state running, done, failed or cancelled
 * @param bytes how much of the file has been worked through, of {@code totalBytes}
 * @param accepted rows taken as they are
 * @param repaired rows taken after something was put right; {@code repairs} counts what
 * @param quarantined rows set aside; {@code reasons} counts why, the rows themselves are kept with the reason
 * @param ordersNew orders that the ledger did not have; {@code ordersKnown} were there already and stay as they are,
 *     but for returns that have become known since
 * @param message what went wrong, or what came after the import
 */
public record ImportStatus(
        String id,
        String format,
        String name,
        String state,
        long bytes,
        long totalBytes,
        long rows,
        long accepted,
        long repaired,
        long quarantined,
        long ordersNew,
        long ordersKnown,
        Map<String, Long> repairs,
        Map<String, Long> reasons,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String message) {

    public static final String RUNNING = "running";
    public static final String DONE = "done";
    public static final String FAILED = "failed";
    public static final String CANCELLED = "cancelled";

    /** As it is known after the server was started anew: what ran then does not run any more. */
    ImportStatus asOld() {
        return state.equals(RUNNING)
                ? new ImportStatus(
                        id,
                        format,
                        name,
                        FAILED,
                        bytes,
                        totalBytes,
                        rows,
                        accepted,
                        repaired,
                        quarantined,
                        ordersNew,
                        ordersKnown,
                        repairs,
                        reasons,
                        startedAt,
                        endedAt,
                        "The server stopped before it was done; import the same file again to go on.")
                : this;
    }

    public ImportStatus {
        repairs = Map.copyOf(repairs);
        reasons = Map.copyOf(reasons);
    }
}
