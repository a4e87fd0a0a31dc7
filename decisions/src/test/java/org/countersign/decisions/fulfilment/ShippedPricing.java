package org.countersign.decisions.fulfilment;

import java.util.HashMap;
import java.util.Map;
import org.countersign.decisions.desk.CanonicalHash;
import org.countersign.decisions.desk.Judge;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.rules.rulebook.ShippedRulesets;

/** The shipped rules of an order's price, as they are and with another word about customers; and who judges by them. */
public final class ShippedPricing {

    public static final RulesetId RULESET = RulesetId.of("fulfilment/pricing");

    private static final String PERSONAL = "personal.table.csv";

    private ShippedPricing() {}

    public static Judge judge(Pricing pricing) {
        return new Judge(
                Map.of(
                        RULESET,
                        (facts, said, personal) -> pricing.settle((OrderFacts) facts, Disclosure.of(said, personal))),
                new CanonicalHash());
    }

    public static RulesetSource source() {
        return ShippedRulesets.all().stream()
                .filter(set -> set.ruleset().equals(RULESET))
                .findFirst()
                .orElseThrow();
    }

    /** @param row of the table that says where prices may know the customer, without its end of line */
    public static RulesetSource allowing(String row) {
        Map<String, String> files = new HashMap<>(source().files());
        files.merge(PERSONAL, row + "\n", String::concat);
        return new RulesetSource(RULESET, files);
    }

    /** As it was before the table existed. */
    public static RulesetSource before() {
        Map<String, String> files = new HashMap<>(source().files());
        files.remove(PERSONAL);
        return new RulesetSource(RULESET, files);
    }
}
