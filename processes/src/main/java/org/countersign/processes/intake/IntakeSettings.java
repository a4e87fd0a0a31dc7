package org.countersign.processes.intake;

import java.time.Duration;
import org.countersign.domain.value.Setting;

/**
 * How events are taken in.
 *
 * @param earlyTimeToLive how long an event waits for its order
 * @param maxChars longer events are rejected
 */
public record IntakeSettings(Duration earlyTimeToLive, int maxChars) {

    public static IntakeSettings from(Setting setting) {
        return new IntakeSettings(
                setting.get("countersign.intake.early-ttl", Duration.ofHours(24), Duration::parse),
                setting.get("countersign.intake.max-chars", 1_048_576, Integer::valueOf));
    }
}
