package org.countersign.processes.campaign;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import org.countersign.domain.value.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What the shop says of its own accord, and how often; all keys begin with {@code countersign.campaign}.
 *
 * @param retentionAt {@code .retention-at}: when, in UTC, the daily round begins; null ({@code off}) when none does
 * @param pace {@code .retention-pace}: customers a second, so that live orders don't notice
 * @param every {@code .retention-every}: so long nobody is asked about again
 * @param horizon {@code .retention-horizon}: so long it is waited for an order of somebody who was written to
 * @param asks {@code .retention-asks}: so many people's questions a round may open
 * @param usualMargin {@code .usual-margin}: what a sale leaves of its value where the cost is not on record
 * @param cap {@code .cap}: messages of marketing a customer gets in 30 days at most, of all flows
 * @param goodbye {@code .goodbye}: the last line of every message of marketing, with the way to end them
 */
public record CampaignSettings(
        @Nullable LocalTime retentionAt,
        int pace,
        Duration every,
        Duration horizon,
        int asks,
        BigDecimal usualMargin,
        int cap,
        String goodbye) {

    private static final String KEY = "countersign.campaign.";
    private static final String OFF = "off";

    public static CampaignSettings from(Setting setting) {
        String at = setting.get(KEY + "retention-at", "03:30", CampaignSettings::time);
        return new CampaignSettings(
                at.equals(OFF) ? null : LocalTime.parse(at),
                setting.get(KEY + "retention-pace", 50, CampaignSettings::positive),
                setting.get(KEY + "retention-every", Duration.ofDays(30), Duration::parse),
                setting.get(KEY + "retention-horizon", Duration.ofDays(90), Duration::parse),
                setting.get(KEY + "retention-asks", 25, Integer::valueOf),
                setting.get(KEY + "usual-margin", new BigDecimal("0.30"), BigDecimal::new),
                setting.get(KEY + "cap", 2, Integer::valueOf),
                setting.get(
                        KEY + "goodbye",
                        "You get this mail because you agreed to hear from us. To unsubscribe, answer it with the word"
                                + " STOP.",
                        text -> text));
    }

    private static String time(String text) {
        return text.equals(OFF) ? text : LocalTime.parse(text).toString();
    }

    private static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("must be 1 or more");
        }
        return number;
    }
}
