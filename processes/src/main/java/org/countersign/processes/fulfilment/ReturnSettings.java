package org.countersign.processes.fulfilment;

import java.time.Duration;
import org.countersign.domain.value.Setting;

/**
 * How long goods may be on their way back.
 *
 * @param remindAfter when the customer is reminded
 * @param closeAfter when the return is closed, or a person asked if it was paid back already
 */
public record ReturnSettings(Duration remindAfter, Duration closeAfter) {

    public static ReturnSettings from(Setting setting) {
        return new ReturnSettings(
                setting.get("countersign.fulfilment.return-remind-after", Duration.ofDays(14), Duration::parse),
                setting.get("countersign.fulfilment.return-close-after", Duration.ofDays(30), Duration::parse));
    }
}
