package org.countersign.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.rules.fulfilment.FulfilmentFacts;
import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;

/** What lies open is not compiled again, and stays open for as long as anybody has it in hand. */
class BuildsTest {

    private static final RulesetId ID = RulesetId.of("fulfilment/trial");
    private static final String RULE = "rule \"ESC-001 r\" when OrderFacts() then verdict.say(\"x\"); end";
    private static final String OTHER = "rule \"ESC-002 r\" when OrderFacts() then verdict.say(\"x\"); end";
    private static final String TABLE =
            """
            table,t,T
            hit policy,C
            id,if order.shipping.country,then escalate
            type,text,text
            ESC-100,%s,risk
            """;

    private final RuleCompiler compiler = new RuleCompiler();

    private Rulebook compile(int version, Map<String, String> files) {
        RulesetSource source = new RulesetSource(ID, files);
        return compiler.compile(source, new RulesetVersion(ID, version, source.hash()));
    }

    private static boolean isKept(Rulebook book) {
        return KieServices.get().getRepository().getKieModule(book.build().id()) != null;
    }

    private static List<String> spoke(Rulebook book) {
        return book.judge(FulfilmentFacts.order(), List.of()).reasons().stream()
                .map(Reason::rule)
                .toList();
    }

    @Test
    void versions_with_the_same_rules_share_their_build_until_the_last_is_closed() {
        Rulebook first = compile(1, Map.of("a.drl", RULE));
        Rulebook second = compile(2, Map.of("a.drl", RULE));
        assertThat(second.build()).isSameAs(first.build());
        first.close();
        first.close();
        assertThat(isKept(second)).isTrue();
        assertThat(spoke(second)).containsExactly("ESC-001");
        second.close();
        assertThat(isKept(second)).isFalse();
        try (Rulebook third = compile(3, Map.of("a.drl", RULE))) {
            assertThat(third.build()).isNotSameAs(first.build());
            assertThat(spoke(third)).containsExactly("ESC-001");
        }
    }

    @Test
    void a_table_that_was_edited_says_the_new_and_its_rules_are_not_compiled_again() {
        String country = FulfilmentFacts.order().shipping().country();
        try (Rulebook before = compile(1, Map.of("a.drl", RULE, "b.table.csv", TABLE.formatted("XX")));
                Rulebook after = compile(2, Map.of("a.drl", RULE, "b.table.csv", TABLE.formatted(country)))) {
            assertThat(after.build()).isSameAs(before.build());
            assertThat(spoke(before)).containsExactly("ESC-001");
            assertThat(spoke(after)).containsExactly("ESC-001", "ESC-100");
        }
    }

    @Test
    void other_rules_are_another_build() {
        try (Rulebook one = compile(1, Map.of("a.drl", RULE));
                Rulebook other = compile(2, Map.of("a.drl", OTHER))) {
            assertThat(other.build()).isNotSameAs(one.build());
            assertThat(spoke(other)).containsExactly("ESC-002");
        }
    }
}
