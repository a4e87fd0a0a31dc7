package org.countersign.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.rules.rulebook.ShippedRulesets;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario of every shipped rule set, and nothing shipped that no scenario shows. */
class ShippedScenariosTest {

    @TestFactory
    Stream<DynamicNode> scenarios_come_out_as_written() {
        return ShippedRulesets.all().stream().flatMap(source -> {
            Rulebook rulebook = compile(source);
            List<Scenario> scenarios = Scenarios.of(source);
            return Stream.concat(
                    scenarios.stream().map(scenario -> run(rulebook, scenario)),
                    Stream.of(
                            DynamicTest.dynamicTest(
                                    source.ruleset() + ": every rule and row is shown",
                                    () -> assertThat(Scenarios.uncovered(rulebook, scenarios))
                                            .as("rules of %s that no scenario shows", source.ruleset())
                                            .isEmpty()),
                            DynamicTest.dynamicTest(source.ruleset() + ": closes", rulebook::close)));
        });
    }

    private static DynamicTest run(Rulebook rulebook, Scenario scenario) {
        return DynamicTest.dynamicTest(rulebook.version().ruleset() + ": " + scenario.name(), () -> {
            Scenario.Result result = scenario.run(rulebook);
            assertThat(result.passed()).as(result.toString()).isTrue();
        });
    }

    private static Rulebook compile(RulesetSource source) {
        return new RuleCompiler().compile(source, new RulesetVersion(source.ruleset(), 1, source.hash()));
    }
}
