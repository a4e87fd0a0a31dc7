package org.countersign.processes.reorder;

import java.time.Duration;
import java.time.LocalTime;
import org.countersign.domain.value.Setting;
import org.jspecify.annotations.Nullable;

/**
 * How the shop orders of its suppliers; all keys begin with {@code countersign.reorder}.
 *
 * @param forecastAt {@code .forecast-at}: when, in UTC, the range is forecast; null ({@code off}) when it is not by itself
 * @param roundAt {@code .round-at}: when, in UTC, every product is asked about; null ({@code off}) when none is by the clock
 * @param grace {@code .grace}: how long after the promised day a supplier is left alone
 * @param chaseEvery {@code .chase-every}: how long it is waited after each reminder
 */
public record ReorderSettings(
        @Nullable LocalTime forecastAt, @Nullable LocalTime roundAt, Duration grace, Duration chaseEvery) {

    private static final String KEY = "countersign.reorder.";
    private static final String OFF = "off";

    public static ReorderSettings from(Setting setting) {
        return new ReorderSettings(
                time(setting, "forecast-at", "02:30"),
                time(setting, "round-at", "04:30"),
                setting.get(KEY + "grace", Duration.ofDays(1), Duration::parse),
                setting.get(KEY + "chase-every", Duration.ofDays(3), Duration::parse));
    }

    private static @Nullable LocalTime time(Setting setting, String key, String usual) {
        String text = setting.get(
                KEY + key, usual, t -> t.equals(OFF) ? t : LocalTime.parse(t).toString());
        return text.equals(OFF) ? null : LocalTime.parse(text);
    }
}
