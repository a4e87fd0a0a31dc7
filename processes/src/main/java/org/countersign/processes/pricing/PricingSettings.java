package org.countersign.processes.pricing;

import java.time.Duration;
import java.time.LocalTime;
import org.countersign.domain.value.Setting;
import org.jspecify.annotations.Nullable;

/**
 * When prices are looked at; the key begins with {@code countersign.pricing}.
 *
 * @param roundAt {@code .round-at}: when, in UTC, every product's price is looked at; null ({@code off}) when none is by
 *     the clock
 * @param fairnessEvery {@code .fairness-every}: so long nobody is asked again about a group that pays more; null
 *     ({@code off}) when nobody is ever asked
 */
public record PricingSettings(@Nullable LocalTime roundAt, @Nullable Duration fairnessEvery) {

    private static final String OFF = "off";

    public static PricingSettings from(Setting setting) {
        String text = setting.get(
                "countersign.pricing.round-at",
                "05:30",
                t -> t.equals(OFF) ? t : LocalTime.parse(t).toString());
        String every = setting.get(
                "countersign.pricing.fairness-every",
                "P90D",
                t -> t.equals(OFF) ? t : Duration.parse(t).toString());
        return new PricingSettings(
                text.equals(OFF) ? null : LocalTime.parse(text), every.equals(OFF) ? null : Duration.parse(every));
    }
}
