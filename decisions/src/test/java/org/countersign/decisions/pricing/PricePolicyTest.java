package org.countersign.decisions.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.pricing.PriceFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.rules.rulebook.ShippedRulesets;
import org.countersign.rules.scenario.Scenario;
import org.countersign.rules.scenario.Scenarios;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The policy that is shipped, from its tables to the price that is asked. */
class PricePolicyTest {

    private static final RulesetId POLICY = RulesetId.of("pricing/policy");

    private static Rulebook book;
    private static Map<String, Scenario> cases;

    @BeforeAll
    static void compile() {
        RulesetSource source = ShippedRulesets.all().stream()
                .filter(set -> set.ruleset().equals(POLICY))
                .findFirst()
                .orElseThrow();
        book = new RuleCompiler().compile(source, new RulesetVersion(POLICY, 1, source.hash()));
        cases = Scenarios.of(source).stream().collect(Collectors.toMap(Scenario::name, Function.identity()));
    }

    @AfterAll
    static void close() {
        book.close();
    }

    @Test
    void a_much_cheaper_competitor_is_followed_no_further_than_a_day_allows() {
        Judgement settled = settle("a competitor is much cheaper");
        assertThat(price(settled)).contains(new BigDecimal("11.29"));
        assertThat(because(settled, "PRC-900"))
                .isEqualTo("12.49 -> 11.29 GBP: 11.00 is wished by PRC-102, the price point binds");
        assertThat(because(settled, "PRC-902")).isEqualTo("largest move of a day: not 11.00 but 11.25");
    }

    @Test
    void nobody_follows_a_frenzy() {
        assertThat(price(settle("competitors in a frenzy"))).isEmpty();
    }

    @Test
    void what_expires_goes_down_by_what_a_day_allows() {
        assertThat(price(settle("expires in three days"))).contains(new BigDecimal("11.29"));
    }

    private static Judgement settle(String name) {
        Scenario one = Objects.requireNonNull(cases.get(name));
        return new ProductPricing().settle((PriceFacts) one.facts(), book.judge(one.facts(), one.predictions()));
    }

    private static Optional<BigDecimal> price(Judgement settled) {
        return new ProductPricing().price(settled);
    }

    private static String because(Judgement settled, String rule) {
        return settled.reasons().stream()
                .filter(r -> r.rule().equals(rule))
                .map(Reason::because)
                .findFirst()
                .orElseThrow();
    }
}
