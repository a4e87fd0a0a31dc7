package org.countersign.decisions.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.OpenRules;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.rules.scenario.Scenario;
import org.countersign.rules.scenario.Scenarios;
import org.junit.jupiter.api.Test;

/** The shipped prices, with the shop's word about customers and without it. */
class DisclosureTest {

    private final Judge judge = ShippedPricing.judge(new Pricing());

    @Test
    void a_tier_is_worth_nothing_where_prices_know_no_customers() {
        Judgement said = judge(ShippedPricing.source(), "gold");
        assertThat(rules(said)).contains("PRI-202", "PRI-900", "PRI-906");
        assertThat(because(said, "PRI-906")).isEqualTo("PRI-202 is set aside: prices know no customers here");
        assertThat(because(said, "PRI-900")).contains("discount 0.00");
        assertThat(disclosures(said)).isEmpty();
    }

    @Test
    void where_they_may_the_customer_is_told() {
        String notice = "THIS PRICE WAS SET BY AN ALGORITHM USING YOUR PERSONAL DATA";
        RulesetSource allowing = ShippedPricing.allowing("PRI-601,-,true," + notice + ",prices may");
        Judgement gold = judge(allowing, "gold");
        assertThat(because(gold, "PRI-900")).doesNotContain("discount 0.00");
        assertThat(because(gold, "PRI-907")).isEqualTo("the customer is told: " + notice);
        assertThat(disclosures(gold)).containsExactly(notice);
        assertThat(disclosures(judge(allowing, "100 pieces")))
                .as("what is the same for everybody needs no word")
                .isEmpty();
    }

    @Test
    void a_coupon_is_the_customers_own_act() {
        assertThat(rules(judge(ShippedPricing.source(), "welcome")))
                .contains("PRI-301")
                .doesNotContain("PRI-906");
    }

    @Test
    void a_version_from_before_the_word_existed_is_judged_as_it_was() {
        Judgement said = judge(ShippedPricing.before(), "gold");
        assertThat(rules(said)).contains("PRI-202").doesNotContain("PRI-906", "PRI-907");
        assertThat(because(said, "PRI-900")).doesNotContain("discount 0.00");
    }

    private Judgement judge(RulesetSource source, String scenario) {
        Facts facts = Scenarios.of(ShippedPricing.source()).stream()
                .filter(one -> one.name().equals(scenario))
                .map(Scenario::facts)
                .findFirst()
                .orElseThrow();
        try (Rulebook book =
                new RuleCompiler().compile(source, new RulesetVersion(ShippedPricing.RULESET, 1, source.hash()))) {
            return judge.judge(ShippedPricing.RULESET, Optional.of(new OpenRules(book)), facts, List.of())
                    .judgement();
        }
    }

    private static List<String> rules(Judgement said) {
        return said.reasons().stream().map(Reason::rule).toList();
    }

    private static List<String> disclosures(Judgement said) {
        return said.adjustments().stream()
                .filter(a -> a.what().equals("disclosure"))
                .map(Adjustment::text)
                .toList();
    }

    private static String because(Judgement said, String rule) {
        return said.reasons().stream()
                .filter(reason -> reason.rule().equals(rule))
                .map(Reason::because)
                .findFirst()
                .orElseThrow();
    }
}
