package org.countersign.rules.rulebook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.rules.campaign.CampaignFacts;
import org.countersign.rules.fact.FactKind;
import org.countersign.rules.fulfilment.FulfilmentFacts;
import org.countersign.rules.oversight.OversightFacts;
import org.countersign.rules.pricing.PricingFacts;
import org.countersign.rules.records.RecordsFacts;
import org.countersign.rules.reorder.ReorderKinds;

/** Every kind of facts that rule sets judge, by feature. A new kind is a line in its feature's list, a new feature a line here. */
public final class Kinds {

    private static final Map<String, List<FactKind<?>>> BY_FEATURE = new TreeMap<>(Map.of(
            "campaign", CampaignFacts.kinds(),
            "fulfilment", FulfilmentFacts.kinds(),
            "oversight", OversightFacts.kinds(),
            "pricing", PricingFacts.kinds(),
            "records", RecordsFacts.kinds(),
            "reorder", ReorderKinds.kinds()));

    private Kinds() {}

    /** The first one is the usual one. */
    public static List<FactKind<?>> of(RulesetId ruleset) {
        List<FactKind<?>> kinds = BY_FEATURE.get(ruleset.feature());
        if (kinds == null) {
            throw new IllegalArgumentException("ruleset: no facts are known for the feature '" + ruleset.feature()
                    + "', only for " + BY_FEATURE.keySet());
        }
        return kinds;
    }

    public static FactKind<?> of(Facts facts) {
        return BY_FEATURE.values().stream()
                .flatMap(List::stream)
                .filter(kind -> kind.type() == facts.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "facts: rules know no " + facts.getClass().getSimpleName()));
    }
}
