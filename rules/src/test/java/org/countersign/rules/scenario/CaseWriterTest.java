package org.countersign.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.ShippingFacts;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.rules.fulfilment.FulfilmentFacts;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.rules.rulebook.ShippedRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseWriterTest {

    @Test
    void the_person_is_not_written_down() {
        RulesetSource source = ShippedRulesets.all().stream()
                .filter(s -> s.ruleset().toString().equals("fulfilment/validation"))
                .findFirst()
                .orElseThrow();
        OrderFacts o = FulfilmentFacts.order();
        CustomerFacts c = o.customer();
        OrderFacts real = new OrderFacts(
                "O-17",
                o.placedAt(),
                "EUR",
                new CustomerFacts(
                        "C-17",
                        "zaphod@example.org",
                        "DE",
                        c.tier(),
                        c.orders(),
                        c.cancelled(),
                        c.refusedBefore(),
                        c.spent(),
                        c.tenureDays(),
                        c.sinceLastDays(),
                        c.lines(),
                        c.returnedLines(),
                        c.sinceReturnDays()),
                o.lines(),
                new ShippingFacts("standard", "DE", null, "Betelgeuse", "Improbability Road 42", false),
                o.payment(),
                o.coupon(),
                o.goods(),
                o.discount(),
                o.shippingCost(),
                o.total(),
                o.units(),
                o.weightGrams());
        Decision decision = new Decision(
                "d-17",
                "O-17",
                Instant.EPOCH,
                null,
                new RulesetVersion(source.ruleset(), 1, source.hash()),
                real,
                List.of(),
                new Judgement(Outcome.approve(), List.of()),
                "hash");
        String line = CaseWriter.append(source.files().get(Scenarios.FILE), decision)
                .lines()
                .filter(text -> text.startsWith("decision d-17"))
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .contains("O-17", "DE", "EUR", "null")
                .doesNotContain("C-17", "zaphod", "Betelgeuse", "Improbability");
    }

    @ParameterizedTest
    @CsvSource({"fulfilment/pricing, PRI-900", "fulfilment/pricing, PRI-902", "fulfilment/escalation, SYS-001"})
    void a_case_of_a_real_decision_comes_out_again_whatever_the_system_added_to_it(String set, String added) {
        RulesetSource source = ShippedRulesets.all().stream()
                .filter(s -> s.ruleset().toString().equals(set))
                .findFirst()
                .orElseThrow();
        RulesetVersion version = new RulesetVersion(source.ruleset(), 1, source.hash());
        try (Rulebook book = new RuleCompiler().compile(source, version)) {
            Outcome wanted = added.startsWith("SYS-")
                    ? Outcome.escalate("risk")
                    : new Outcome.Adjust(List.of(new Adjustment("price.total", null, null, null)));
            Judgement said = book.judge(FulfilmentFacts.order(), List.of(FulfilmentFacts.score()));
            List<Reason> reasons = new ArrayList<>(said.reasons());
            reasons.add(new Reason(added, wanted, "the system says so"));
            Decision decision = new Decision(
                    "d-1",
                    "S1",
                    Instant.EPOCH,
                    null,
                    version,
                    FulfilmentFacts.order(),
                    List.of(FulfilmentFacts.score()),
                    new Judgement(wanted, reasons),
                    "hash");
            String csv = CaseWriter.append(source.files().get(Scenarios.FILE), decision);
            List<Scenario> cases = Scenarios.of(new RulesetSource(source.ruleset(), Map.of(Scenarios.FILE, csv)));
            Scenario.Result result = cases.get(cases.size() - 1).run(book);
            assertThat(result.scenario().name()).startsWith("decision d-1");
            assertThat(result.passed()).as(result.toString()).isTrue();
        }
    }
}
