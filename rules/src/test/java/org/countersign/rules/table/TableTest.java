package org.countersign.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.countersign.rules.rulebook.ShippedRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

    /** Two rows fit 5, three fit 15, none fits 0. */
    private static Table overlapping(String policy) {
        return Table.parse(
                "t.table.csv",
                """
                table,t,T
                hit policy,%s
                id,if n,then out
                type,number,number
                values,,"30, 20, 10"
                A,[1..20],10
                B,[4..16],20
                C,[10..16],30
                D,18,10
                """
                        .formatted(policy));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            P  | 15 | C     | 30
            P  | 5  | B     | 20
            F  | 15 | A     | 10
            R  | 15 | A B C | [10, 20, 30]
            O  | 15 | C B A | [30, 20, 10]
            C  | 15 | A B C | [10, 20, 30]
            C+ | 15 | A B C | 60
            C< | 15 | A     | 10
            C> | 15 | C     | 30
            C# | 15 | A B C | 3
            U  | 1  | A     | 10
            A  | 18 | A     | 10
            U  | 0  |       | null
            A  | 0  |       | null
            P  | 0  |       | null
            F  | 0  |       | null
            R  | 0  |       | null
            O  | 0  |       | null
            C  | 0  |       | []
            C+ | 0  |       | null
            C< | 0  |       | null
            C> | 0  |       | null
            C# | 0  |       | 0
            """)
    void a_hit_policy_answers_as_dmn_says(String policy, int n, String rows, String value) {
        TableResult result = overlapping(policy).evaluate(Map.of("n", n));
        assertThat(String.join(" ", result.rows())).isEqualTo(rows == null ? "" : rows);
        assertThat(String.valueOf(result.value())).isEqualTo(value);
    }

    @Test
    void unique_and_any_refuse_rows_that_contradict_each_other() {
        assertThatThrownBy(() -> overlapping("U").evaluate(Map.of("n", 18)))
                .isInstanceOf(TableConflict.class)
                .hasMessageContaining("rows A, D fit at once");
        assertThatThrownBy(() -> overlapping("A").evaluate(Map.of("n", 5))).hasMessageContaining("must say the same");
    }

    @Test
    void several_outputs_come_as_a_map_and_an_empty_one_as_null() {
        Table table = Table.parse(
                "t",
                """
                table,t,T
                hit policy,C<
                id,if n,then cost,then carrier,note
                type,number,number,text
                A,-,7.10,DPD,
                B,< 10,3.35,,cheap
                """);
        Map<?, ?> cheapest = (Map<?, ?>) table.evaluate(Map.of("n", 1)).value();
        assertThat(cheapest.get("cost")).isEqualTo(new BigDecimal("3.35"));
        assertThat(cheapest.get("carrier")).isNull();
        assertThat(table.evaluate(Map.of()).rows()).containsExactly("A");
    }

    @Test
    void otherwise_speaks_when_no_other_row_fits() {
        Table table = Table.parse(
                "t",
                """
                table,t,T
                hit policy,U
                id,if n,if m,then out
                type,number,text,text
                A,> 5,-,big
                B,otherwise,-,small
                """);
        assertThat(table.evaluate(Map.of("n", 6)).value()).isEqualTo("big");
        assertThat(table.evaluate(Map.of("n", 5)).value()).isEqualTo("small");
    }

    @Test
    void every_shipped_table_prints_as_it_was_written() {
        ShippedRulesets.all().forEach(set -> set.files().forEach((name, text) -> {
            if (name.endsWith(".table.csv")) {
                Table table = Table.parse(name, text);
                assertThat(Table.parse(name, table.print())).isEqualTo(table);
                assertThat(Table.parse(name, table.print()).print()).isEqualTo(table.print());
            }
        }));
    }

    @Test
    void spreadsheets_may_add_a_mark_blank_lines_and_carriage_returns() {
        String csv = overlapping("C").print();
        assertThat(Table.parse("t", "\uFEFF" + csv.replace("\n", "\r\n") + ",,\r\n\r\n"))
                .isEqualTo(overlapping("C"));
    }

    @Test
    void all_problems_are_told_at_once_with_their_places() {
        assertThatThrownBy(
                        () -> Table.parse(
                                "q.table.csv",
                                """
                        table,q,Q
                        hit policy,F
                        id,if line.quantity,then discount.line
                        type,number,number
                        label,Quantity,Percent
                        PRI-101,>= abc,5
                        PRI-102,"1,000",six
                        PRI-101,5,5,6
                        """))
                .isInstanceOfSatisfying(TableProblems.class, e -> assertThat(e.problems())
                        .extracting(TableProblem::line, TableProblem::column)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(6, 2),
                                org.assertj.core.groups.Tuple.tuple(7, 2),
                                org.assertj.core.groups.Tuple.tuple(7, 3),
                                org.assertj.core.groups.Tuple.tuple(8, 1),
                                org.assertj.core.groups.Tuple.tuple(8, 4)))
                .hasMessageContaining(
                        "q.table.csv:6:2: row PRI-101, column 'Quantity': 'abc' is not a number such as 500")
                .hasMessageContaining("q.table.csv:7:3: row PRI-102, column 'Percent': 'six' is not a number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            hit policy,X           | is no hit policy: write one of U A P F
            hit policy,P           | P needs a line 'values'
            hit policy,C+          | C+ adds up one number
            """)
    void a_wrong_hit_policy_says_what_would_be_right(String line, String message) {
        String csv = "table,t,T\n" + line + "\nid,if n,then out\ntype,number,text\nA,1,x\n";
        assertThatThrownBy(() -> Table.parse("t", csv))
                .hasMessageContaining("t:2:2: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            id,if n,out            | type,number,text  | must start with 'then '
            id,then out,if n       | type,text,number  | columns stand in the order
            id,if n,if n,then out  | type,number,number,text | has two columns
            id,if n,then out       | type,nummer,text  | write number, text, boolean or date
            id,if n m,then out     | type,number,text  | is no name
            """)
    void a_wrong_header_says_what_would_be_right(String header, String types, String message) {
        assertThatThrownBy(() -> Table.parse("t", "table,t,T\nhit policy,U\n" + header + "\n" + types + "\n"))
                .hasMessageContaining(message);
    }

    @Test
    void a_file_that_is_no_table_or_no_csv_says_so() {
        assertThatThrownBy(() -> Table.parse("t", "a,b\n")).hasMessageContaining("there is no line 'hit policy'");
        assertThatThrownBy(() -> Table.parse("t", "table,\"t\nhit")).hasMessageContaining("closing quote");
    }

    @Property(tries = 200)
    void collect_finds_what_rule_order_finds_and_first_its_head(@ForAll @IntRange(min = -5, max = 25) int n) {
        List<String> all = overlapping("C").evaluate(Map.of("n", n)).rows();
        assertThat(overlapping("R").evaluate(Map.of("n", n)).rows()).isEqualTo(all);
        assertThat(overlapping("O").evaluate(Map.of("n", n)).rows()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(overlapping("F").evaluate(Map.of("n", n)).rows())
                .isEqualTo(all.stream().limit(1).toList());
    }
}
