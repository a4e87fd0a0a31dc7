package org.countersign.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.rules.fulfilment.FulfilmentFacts;
import org.countersign.rules.table.Table;
import org.countersign.rules.table.TableChecks;
import org.junit.jupiter.api.Test;

/** The specimen order was placed on 2 March 2026 at 10:15 in UTC, and asks for 4 pieces. */
class TimeRowsTest {

    private static final String TABLE =
            """
            table,hours,Hours
            hit policy,C
            id,if order.placedAt,if line.quantity,then escalate
            type,%s,number,text
            ESC-001,%s,<= 4,risk
            ESC-002,%s,>= 5,risk
            """;

    private static List<String> spoke(String type, String first) {
        try (Rulebook rulebook = RulebookTest.compile(Map.of("t.table.csv", TABLE.formatted(type, first, first)))) {
            return rulebook.judge(FulfilmentFacts.order(), List.of()).reasons().stream()
                    .map(Reason::rule)
                    .toList();
        }
    }

    @Test
    void rows_ask_for_hours_days_and_moments_of_the_same_fact() {
        assertThat(spoke("time", "[09:00..17:30)")).containsExactly("ESC-001");
        assertThat(spoke("time", "< 10:15")).isEmpty();
        assertThat(spoke("date", "2026-03-02")).containsExactly("ESC-001");
        assertThat(spoke("date and time", "<= 2026-03-02T11:15:00+01:00")).containsExactly("ESC-001");
        assertThat(spoke("date and time", "< 2026-03-02T10:15")).isEmpty();
    }

    @Test
    void the_check_knows_which_facts_are_whole_numbers() {
        Table table = Table.parse("t", TABLE.formatted("time", "-", "-"));
        Set<String> whole = Vocabulary.of(RulesetId.of("fulfilment/trial")).wholeNumbers(table);
        assertThat(whole).containsExactly("line.quantity");
        assertThat(TableChecks.check(table, whole).problems()).isEmpty();
        assertThat(TableChecks.check(table).problems()).hasSize(1);
    }
}
