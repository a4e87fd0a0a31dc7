package org.countersign.processes.runtime;

import java.time.Duration;
import org.countersign.domain.value.Setting;

/**
 * How the engine's jobs (timers, mostly) are run.
 *
 * @param pollAtMost how late a timer may fire on an idle system
 * @param retries the waits between the tries of a failing job; after the last it is an incident for people
 */
public record EngineSettings(int threads, int queue, int jobsPerAcquisition, Duration pollAtMost, String retries) {

    public static EngineSettings from(Setting setting) {
        return new EngineSettings(
                setting.get("countersign.runtime.threads", 6, Integer::valueOf),
                setting.get("countersign.runtime.queue", 60, Integer::valueOf),
                setting.get("countersign.runtime.jobs-per-acquisition", 30, Integer::valueOf),
                setting.get("countersign.runtime.poll-at-most", Duration.ofSeconds(2), Duration::parse),
                setting.get("countersign.runtime.retries", "PT5S,PT30S,PT2M,PT10M", text -> text));
    }
}
