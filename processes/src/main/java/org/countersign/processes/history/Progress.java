package org.countersign.processes.history;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** One import under way: the job counts here, people look at it from other threads, and anyone may cancel it. */
final class Progress {

    private final String id;
    private final String format;
    private final String name;
    private final long totalBytes;
    private final Clock clock;
    private final Instant startedAt;
    private final LongAdder rows = new LongAdder();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder repaired = new LongAdder();
    private final LongAdder quarantined = new LongAdder();
    private final LongAdder ordersNew = new LongAdder();
    private final LongAdder ordersKnown = new LongAdder();
    private final Map<String, LongAdder> repairs = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> reasons = new ConcurrentHashMap<>();
    private volatile double share;
    private volatile boolean cancelled;
    private volatile String state = ImportStatus.RUNNING;
    private volatile @Nullable Instant endedAt;
    private volatile @Nullable String message;

    Progress(String id, String format, String name, long totalBytes, Clock clock) {
        this.id = id;
        this.format = format;
        this.name = name;
        this.totalBytes = totalBytes;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    String id() {
        return id;
    }

    /** Stops the job at its next row; what was already written stays, and the next run completes it. */
    void cancel() {
        cancelled = true;
    }

    /** @throws Cancelled when somebody asked for it */
    void checkpoint(double newShare) {
        if (cancelled) {
            throw new Cancelled();
        }
        share = newShare;
    }

    void row() {
        rows.increment();
    }

    void accept() {
        accepted.increment();
    }

    void repair(Iterable<String> what) {
        repaired.increment();
        what.forEach(w -> repairs.computeIfAbsent(w, k -> new LongAdder()).increment());
    }

    void quarantine(String reason) {
        quarantined.increment();
        reasons.computeIfAbsent(reason, k -> new LongAdder()).increment();
    }

    void orders(long added, long known) {
        ordersNew.add(added);
        ordersKnown.add(known);
    }

    /** @throws Cancelled when somebody asked for it */
    void cleaned(int lines) {
        checkpoint(1);
        say(String.format(Locale.ROOT, "Cleaning: %,d lines have been looked at", lines));
    }

    void say(String what) {
        message = what;
    }

    void end(String newState, @Nullable String why) {
        message = why;
        endedAt = clock.instant();
        state = newState;
    }

    ImportStatus status() {
        boolean done = ImportStatus.DONE.equals(state);
        return new ImportStatus(
                id,
                format,
                name,
                state,
                done ? totalBytes : Math.round(share * totalBytes),
                totalBytes,
                rows.sum(),
                accepted.sum(),
                repaired.sum(),
                quarantined.sum(),
                ordersNew.sum(),
                ordersKnown.sum(),
                sums(repairs),
                sums(reasons),
                startedAt,
                endedAt,
                message);
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counters) {
        Map<String, Long> sums = new TreeMap<>();
        counters.forEach((what, count) -> sums.put(what, count.sum()));
        return sums;
    }

    /** Somebody asked the job to stop. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
