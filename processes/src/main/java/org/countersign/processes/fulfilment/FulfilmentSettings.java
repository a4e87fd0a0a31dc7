package org.countersign.processes.fulfilment;

import java.time.Duration;
import org.countersign.domain.value.Setting;

/**
 * What a shop may want otherwise.
 *
 * @param paymentTries how often the provider is asked before a person is
 * @param paymentRetryWait how long between two tries
 * @param stockRecheck how often a backorder is tried again although nobody counted
 * @param usualCarrier takes a parcel that no rule found a carrier for, when a person says so
 * @param standardDays days from order to door that the customer is promised
 * @param sender who stands on the label, lines separated by {@code |}
 */
public record FulfilmentSettings(
        int paymentTries,
        Duration paymentRetryWait,
        Duration stockRecheck,
        String usualCarrier,
        int standardDays,
        int expressDays,
        String sender) {

    public static FulfilmentSettings from(Setting setting) {
        return new FulfilmentSettings(
                1 + setting.get("countersign.fulfilment.payment-retries", 3, Integer::valueOf),
                setting.get("countersign.fulfilment.payment-retry-wait", Duration.ofMinutes(15), Duration::parse),
                setting.get("countersign.fulfilment.stock-recheck", Duration.ofHours(6), Duration::parse),
                setting.get("countersign.fulfilment.usual-carrier", "DHL", text -> text),
                setting.get("countersign.fulfilment.standard-days", 5, Integer::valueOf),
                setting.get("countersign.fulfilment.express-days", 2, Integer::valueOf),
                setting.get(
                        "countersign.fulfilment.sender",
                        "Countersign Demo Shop|Lagerweg 1|10115 Berlin|Germany",
                        text -> text));
    }

    int days(String method) {
        return method.equals("express") ? expressDays : standardDays;
    }
}
