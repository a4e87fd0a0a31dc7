package org.countersign.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.countersign.rules.rulebook.ShippedRulesets;
import org.countersign.rules.table.TableFinding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableChecksTest {

    private static Table table(String policy, String... lines) {
        return Table.parse(
                "t.table.csv",
                "table,t,T\nhit policy," + policy + "\nid,if amount,if tier,then ask\ntype,number,text,text\n"
                        + String.join("\n", lines) + "\n");
    }

    private static List<TableFinding> check(Table table) {
        TableChecks.Report report = TableChecks.check(table);
        assertThat(report.complete()).isTrue();
        return report.problems();
    }

    private static List<String> fitting(Table table, Map<String, String> example) {
        Table all = new Table(
                table.id(),
                table.name(),
                HitPolicy.COLLECT,
                table.inputs(),
                table.outputs(),
                table.notes(),
                table.rows());
        return all.evaluate(table.facts(example)).rows();
    }

    @Test
    void an_overlap_under_u_names_both_rows_and_an_input_that_both_fit() {
        Table table = table("U", "A,< 500,Gold,a", "B,[400..900],\"Gold, VIP\",b", "C,otherwise,-,c");
        List<TableFinding> found = check(table);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(Kind.OVERLAP);
        assertThat(found.get(0).rows()).containsExactly("A", "B");
        assertThat(found.get(0).message())
                .isEqualTo("rows A and B both fit when amount is from 400 to just below 500 and tier is Gold, "
                        + "but by hit policy U only one may fit");
        assertThat(fitting(table, found.get(0).example())).containsExactly("A", "B");
    }

    @Test
    void under_a_only_rows_that_say_different_things_overlap() {
        assertThat(check(table("A", "A,< 500,-,x", "B,[400..900],-,x", "C,otherwise,-,x")))
                .isEmpty();
        assertThat(check(table("A", "A,< 500,-,x", "B,[400..900],-,y", "C,otherwise,-,x")))
                .extracting(TableFinding::kind)
                .containsExactly(Kind.OVERLAP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F", "R", "C"})
    void where_overlaps_are_meant_none_is_reported(String policy) {
        assertThat(check(table(policy, "A,< 500,-,x", "B,-,-,y"))).isEmpty();
    }

    @Test
    void a_row_hidden_by_several_rows_above_it_is_found() {
        Table table =
                table("F", "A,< 500,-,a", "B,>= 500,Gold,b", "C,>= 400,not(Gold),c", "D,[450..600],-,d", "E,-,-,e");
        List<TableFinding> found = check(table);
        assertThat(found.get(0).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(found.get(0).rows()).containsExactly("D", "A", "B", "C");
        assertThat(table.evaluate(table.facts(found.get(0).example())).rows()).doesNotContain("D");
        assertThat(fitting(table, found.get(0).example())).contains("D");
        assertThat(found).hasSize(1);
    }

    @Test
    void a_last_row_that_only_missing_values_reach_is_reachable() {
        assertThat(check(table("F", "A,< 500,-,a", "B,>= 500,-,b", "C,-,-,c"))).isEmpty();
        assertThat(check(table("F", "A,< 500,-,a", "B,>= 500,-,b", "D,null,-,d", "C,-,-,c")))
                .extracting(TableFinding::rows)
                .containsExactly(List.of("C", "A", "B", "D"));
    }

    @Test
    void questions_that_exclude_each_other_are_unreachable() {
        Table table = table("C", "A,(5..5),-,a", "B,-,-,b");
        assertThat(check(table))
                .extracting(TableFinding::message)
                .containsExactly("row A can never speak: its own questions exclude each other");
    }

    @Test
    void the_weaker_answer_of_a_priority_table_is_hidden_by_the_stronger() {
        Table table = table("P", "values,,,\"risk, none\"", "A,< 500,-,none", "B,-,-,risk");
        assertThat(check(table)).extracting(TableFinding::rows).containsExactly(List.of("A", "B"));
        assertThat(check(table("C>", "A,< 500,-,none", "B,-,-,risk")))
                .extracting(TableFinding::rows)
                .containsExactly(List.of("A", "B"));
    }

    @Test
    void a_gap_is_told_in_words_with_an_input_that_nothing_fits() {
        Table table = table("U", "values,,\"Gold, VIP, Standard\",", "A,< 500,-,a", "B,>= 500,\"Gold, VIP\",b");
        List<TableFinding> found = check(table);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).message()).isEqualTo("no row fits when amount is at least 500 and tier is Standard");
        assertThat(found.get(0).cells()).containsExactly(">= 500", "Standard");
        assertThat(fitting(table, found.get(0).example())).isEmpty();
        assertThat(found.get(0).example()).containsEntry("tier", "Standard");
    }

    @Test
    void an_accepted_gap_is_no_problem_and_stays_in_the_file() {
        Table table = table("U", "accepted gap,< 0,-,amounts are never negative", "A,[0..500),-,a", "B,>= 500,-,b");
        assertThat(check(table)).isEmpty();
        assertThat(table.print()).contains("accepted gap,< 0,-,amounts are never negative\n");
        assertThat(Table.parse("t", table.print())).isEqualTo(table);
    }

    @Test
    void an_accepted_gap_closes_only_what_it_says() {
        Table table = table("U", "accepted gap,< 0,Gold,no", "A,>= 0,-,a");
        assertThat(check(table)).extracting(TableFinding::cells).containsExactly(List.of("< 0", "not(Gold)"));
    }

    @Test
    void whole_numbers_have_nothing_between_five_and_six() {
        Table table = table("U", "A,<= 5,-,a", "B,>= 6,-,b");
        assertThat(check(table)).hasSize(1);
        assertThat(TableChecks.check(table, Set.of("amount")).problems()).isEmpty();
    }

    @Test
    void an_otherwise_row_that_nothing_is_left_for_is_unreachable() {
        assertThat(check(table("U", "A,null,-,a", "B,not(null),-,b", "C,otherwise,-,c")))
                .extracting(TableFinding::rows)
                .containsExactly(List.of("C"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            date          | < 2026-03-01 | > 2026-03-01      | 2026-03-01
            date          | < 2026-03-01 | >= 2026-03-01     |
            date          | <= 2026-03-01 | >= 2026-03-02    |
            time          | < 09:00      | > 17:30           | [09:00..17:30]
            date and time | < 2026-03-01T10:00 | > 2026-03-01T10:00 | 2026-03-01T10:00
            duration      | < P3D        | >= P4D            | [PT72H..PT96H)
            months        | < P1Y        | >= P1Y1M          | P1Y
            boolean       | true         | true              | false
            text          | < "m"        | > "m"             | m
            """)
    void every_kind_of_value_has_its_gaps(String type, String first, String second, String gap) {
        Table table = Table.parse(
                "t",
                "table,t,T\nhit policy,C\nid,if x,then ask\ntype," + type + ",text\nA,\"" + first.replace("\"", "\"\"")
                        + "\",a\nB,\"" + second.replace("\"", "\"\"") + "\",b\n");
        List<TableFinding> found = check(table);
        assertThat(found)
                .extracting(finding -> finding.cells().get(0))
                .isEqualTo(gap == null ? List.of() : List.of(gap));
        found.forEach(finding -> assertThat(fitting(table, finding.example())).isEmpty());
    }

    @Test
    void a_row_reads_as_a_sentence() {
        Table table = table("F", "A,>= 500,\"Gold, VIP\",risk", "B,[1..5),not(Gold),", "C,-,-,x", "D,otherwise,-,y");
        assertThat(table.rows().stream().map(row -> TableChecks.sentence(table, row)))
                .containsExactly(
                        "If amount is at least 500 and tier is Gold or VIP, then ask is risk.",
                        "If amount is from 1 to just below 5 and tier is not Gold, then nothing is wanted.",
                        "Always, ask is x.",
                        "Otherwise, ask is y.");
    }

    @Test
    void every_finding_on_random_tables_is_proved_by_its_example() {
        Random random = new Random(7);
        int gaps = 0;
        int overlaps = 0;
        for (int round = 0; round < 300; round++) {
            Table table = random(random, 2 + random.nextInt(5), round % 2 == 0 ? "U" : "F");
            for (TableFinding finding : check(table)) {
                List<String> fit = fitting(table, finding.example());
                if (finding.kind() == Kind.GAP) {
                    assertThat(fit).isEmpty();
                    gaps++;
                } else if (finding.kind() == Kind.OVERLAP) {
                    assertThat(fit).containsAll(finding.rows());
                    overlaps++;
                } else if (!finding.example().isEmpty()) {
                    assertThat(fit).contains(finding.rows().get(0));
                }
            }
            agreesWithTrying(table);
        }
        assertThat(gaps).isPositive();
        assertThat(overlaps).isPositive();
    }

    /** Every combination of the few values there are, tried one by one. */
    private static void agreesWithTrying(Table table) {
        List<TableFinding> found = check(table);
        Set<String> speaking = new HashSet<>();
        boolean gap = false;
        for (int twice = -1; twice <= 22; twice++) {
            for (String tier : new String[] {"a", "b", "c", "other", null}) {
                Map<String, Object> facts = new HashMap<>();
                facts.put("amount", BigDecimal.valueOf(twice).divide(BigDecimal.valueOf(2)));
                facts.put("tier", tier);
                List<String> rows = new Table(
                                "t", "T", HitPolicy.FIRST, table.inputs(), table.outputs(), List.of(), table.rows())
                        .evaluate(facts)
                        .rows();
                speaking.addAll(rows);
                gap |= rows.isEmpty() && tier != null;
            }
        }
        assertThat(found.stream().anyMatch(finding -> finding.kind() == Kind.GAP))
                .isEqualTo(gap);
        if (table.hitPolicy() == HitPolicy.FIRST) {
            List<String> silent = found.stream()
                    .filter(finding -> finding.kind() == Kind.UNREACHABLE)
                    .map(finding -> finding.rows().get(0))
                    .toList();
            speaking.addAll(missingAmount(table));
            assertThat(table.rows().stream().map(Row::id).filter(id -> !speaking.contains(id)))
                    .containsExactlyElementsOf(silent);
        }
    }

    private static List<String> missingAmount(Table table) {
        List<String> rows = new ArrayList<>();
        for (String tier : new String[] {"a", "b", "c", "other", null}) {
            Map<String, Object> facts = new HashMap<>();
            facts.put("tier", tier);
            rows.addAll(table.evaluate(facts).rows());
        }
        return rows;
    }

    private static Table random(Random random, int rows, String policy) {
        String[] lines = new String[rows];
        String[] tiers = {"-", "a", "\"a, b\"", "not(a)", "not(b)", "c"};
        for (int i = 0; i < rows; i++) {
            int low = random.nextInt(10);
            String[] amounts = {"-", "< " + low, ">= " + low, "[" + low + ".." + (low + random.nextInt(11 - low)) + "]"
            };
            lines[i] = "R" + i + "," + amounts[random.nextInt(4)] + "," + tiers[random.nextInt(6)] + ",x" + i;
        }
        return table(policy, lines);
    }

    @Test
    void shipped_tables_have_no_row_that_can_never_speak() {
        ShippedRulesets.all().forEach(set -> set.files().forEach((name, text) -> {
            if (name.endsWith(".table.csv")) {
                assertThat(check(Table.parse(name, text)).stream().filter(finding -> finding.kind() != Kind.GAP))
                        .as(name)
                        .isEmpty();
            }
        }));
    }
}
