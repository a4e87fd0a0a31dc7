package org.countersign.ledger.json;

import static java.util.Map.entry;

import java.util.Map;
import org.countersign.domain.campaign.PromotedFacts;
import org.countersign.domain.campaign.RetentionFacts;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.fulfilment.DeliveryFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.ParcelFacts;
import org.countersign.domain.fulfilment.ReturnFacts;
import org.countersign.domain.pricing.ChangeFacts;
import org.countersign.domain.pricing.PriceFacts;
import org.countersign.domain.records.PairFacts;
import org.countersign.domain.reorder.PurchaseFacts;
import org.countersign.domain.reorder.ReorderFacts;

/** Which facts there are, by the short name that stands beside them in a row. A new kind of facts is one line here. */
public final class FactsJson {

    private static final Map<String, Class<? extends Facts>> TYPES = Map.ofEntries(
            entry("order", OrderFacts.class),
            entry("parcel", ParcelFacts.class),
            entry("return", ReturnFacts.class),
            entry("delivery", DeliveryFacts.class),
            entry("price", PriceFacts.class),
            entry("price-change", ChangeFacts.class),
            entry("retention", RetentionFacts.class),
            entry("pair", PairFacts.class),
            entry("reorder", ReorderFacts.class),
            entry("purchase", PurchaseFacts.class),
            entry("promoted", PromotedFacts.class));

    private FactsJson() {}

    public static String type(Facts facts) {
        return TYPES.entrySet().stream()
                .filter(type -> type.getValue() == facts.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("facts: "
                        + facts.getClass().getName() + " has no name.\nMaybe its line in FactsJson is missing."));
    }

    public static Facts read(String type, String json) {
        Class<? extends Facts> facts = TYPES.get(type);
        if (facts == null) {
            throw new IllegalArgumentException("facts: '" + type + "' is none of " + TYPES.keySet());
        }
        return Json.read(json, facts);
    }
}
