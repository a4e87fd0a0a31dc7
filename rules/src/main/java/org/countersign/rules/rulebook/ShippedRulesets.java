package org.countersign.rules.rulebook;

import java.util.List;
import org.countersign.domain.rulebook.RulesetSource;

/** The rule sets that come with Countersign: what a new installation starts with. */
public final class ShippedRulesets {

    private ShippedRulesets() {}

    public static List<RulesetSource> all() {
        return List.of();
    }
}
