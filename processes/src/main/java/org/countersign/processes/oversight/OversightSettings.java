package org.countersign.processes.oversight;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.domain.value.Setting;

/**
 * How long people have for their tasks.
 *
 * @param due for queues that have no time of their own
 * @param dueByQueue {@code countersign.oversight.due.risk}, ...
 * @param blindShare between 0 and 1: of how many tasks people see the advice only after their own answer, where nobody
 *     has set another share for the queue
 */
public record OversightSettings(Duration due, Map<String, Duration> dueByQueue, BigDecimal blindShare) {

    private static final String KEY = "countersign.oversight.due";
    private static final String BLIND = "countersign.oversight.blind-share";

    /** Nobody waits for the answer whether two records are one. */
    private static final String RECORDS = "records";

    /** The law gives a month to forget a person. */
    private static final String PRIVACY = "privacy";

    public OversightSettings {
        dueByQueue = Map.copyOf(dueByQueue);
        if (blindShare.signum() < 0 || blindShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(BLIND + ": must lie in 0..1, but is " + blindShare);
        }
    }

    public static OversightSettings from(Setting setting) {
        Duration due = setting.get(KEY, Duration.ofHours(4), Duration::parse);
        Map<String, Duration> byQueue = new TreeMap<>();
        for (String queue : new String[] {
            "risk",
            "address",
            "stock",
            "payment",
            "returns",
            "retention",
            "reorder",
            "pricing",
            "campaign",
            "supervisor",
            "rule-review",
            "model-review",
            "unwind-review"
        }) {
            byQueue.put(queue, setting.get(KEY + "." + queue, due, Duration::parse));
        }
        byQueue.put(RECORDS, setting.get(KEY + "." + RECORDS, Duration.ofDays(14), Duration::parse));
        byQueue.put(PRIVACY, setting.get(KEY + "." + PRIVACY, Duration.ofDays(7), Duration::parse));
        return new OversightSettings(due, byQueue, setting.get(BLIND, new BigDecimal("0.10"), BigDecimal::new));
    }

    public Duration due(String queue) {
        return dueByQueue.getOrDefault(queue, due);
    }

    /** Half of the time: when a task's owner is reminded. */
    public Duration reminder(String queue) {
        return due(queue).dividedBy(2);
    }
}
