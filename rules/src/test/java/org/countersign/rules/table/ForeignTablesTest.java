package org.countersign.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.rules.table.ForeignTables.Foreign;
import org.countersign.rules.table.Oracles.Oracle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tables that were drawn with other tools: each opens or says why not, and those that open answer as KIE's and Camunda's
 * engines do, from the file as it came and from what we write of it.
 */
class ForeignTablesTest {

    private static final int SAMPLES = 12;
    private static final List<Foreign> ALL = ForeignTables.all();

    /** Why a table can't be run here, in words that its author understands. */
    private static final Pattern CLEAR = Pattern.compile(
            "(?s).*(is an expression or a variable|is no plain name or path|asks for nothing|follows a complete test"
                    + "|the column is of type|is not among|where their order decides|is not a |behind '\\?' stands|needs output values|SUM adds up one number"
                    + "|cells for \\d+ inputs|the table has no output|expression language .* can't be run"
                    + "|expected '.*' before|a date is written).*");

    /** Camunda reads a name with a blank or a hyphen as a sum, knows no defaults, P or O, and trips over an empty answer. */
    private static boolean camundaReads(Table table) {
        return table.inputs().stream().allMatch(input -> input.path().matches("\\w+(\\.\\w+)*"))
                && Stream.concat(
                                table.inputs().stream().map(Input::type),
                                table.outputs().stream().map(Output::type))
                        .allMatch(EnumSet.of(ValueType.NUMBER, ValueType.TEXT, ValueType.BOOLEAN)::contains)
                && table.rows().stream().noneMatch(row -> row.outputs().contains(null))
                && table.outputs().size() < (table.hitPolicy().compareTo(HitPolicy.COLLECT) > 0 ? 2 : 99)
                && !table.hitPolicy().needsPriorities()
                && !table.hasFallback()
                && table.otherwise().isEmpty();
    }

    private static Map<Foreign, Table> opened() {
        Map<Foreign, Table> opened = new LinkedHashMap<>();
        for (Foreign foreign : ALL) {
            try {
                opened.put(foreign, foreign.read());
            } catch (TableProblems e) {
                assertThat(e.problems()).as(foreign.toString()).allSatisfy(problem -> {
                    assertThat(problem.message()).matches(CLEAR);
                    assertThat(problem.line()).isPositive();
                });
            }
        }
        return opened;
    }

    private static final Map<Foreign, Table> OPENED = opened();

    @Test
    void most_tables_open_and_the_others_say_why() {
        System.out.printf("%d tables of other tools, %d open%n", ALL.size(), OPENED.size());
        assertThat(ALL).hasSizeGreaterThan(280);
        assertThat(OPENED).hasSizeGreaterThan(195);
    }

    @Test
    void every_table_that_opens_goes_round_all_formats_unchanged() {
        OPENED.forEach((foreign, table) -> {
            Table sheet = TableXlsx.read("t.xlsx", TableXlsx.write(Table.parse("t", table.print())));
            assertThat(DmnXml.read("t.dmn", DmnXml.write(sheet)))
                    .as(foreign.toString())
                    .isEqualTo(table);
        });
    }

    private interface Choice {
        Optional<Oracle> oracle(Foreign foreign, Table table);
    }

    private static int compared(Choice choice) {
        List<String> different = new ArrayList<>();
        Random random = new Random(20261124);
        int count = 0;
        for (Map.Entry<Foreign, Table> entry : OPENED.entrySet()) {
            Table table = entry.getValue();
            Optional<Oracle> oracle = choice.oracle(entry.getKey(), table);
            if (oracle.isPresent()) {
                for (Map<String, @Nullable Object> facts : SampleFacts.of(table, SAMPLES, random)) {
                    String its = oracle.get().ask(facts);
                    String ours = Oracles.ours(table, facts);
                    count++;
                    if (!ours.equals(its) && !ours.equals("[" + its + "]")) {
                        different.add(entry.getKey() + " " + table.hitPolicy() + " " + facts + " ours " + ours
                                + ", its " + its);
                    }
                }
            }
        }
        assertThat(different).isEmpty();
        return count;
    }

    /** KIE unwraps a list of one when the decision's type is no list. */
    @Test
    void files_as_they_came_answer_as_in_kie() {
        int count = compared((foreign, table) -> Oracles.kie(foreign.xml(), foreign.name()));
        System.out.printf("%d answers of KIE to files as they came%n", count);
        assertThat(count).isGreaterThan(1_000);
    }

    @Test
    void what_we_write_answers_as_in_kie() {
        int count = compared((foreign, table) -> Oracles.kie(DmnXml.write(table), table.name()));
        System.out.printf("%d answers of KIE to files of ours%n", count);
        assertThat(count).isGreaterThan(2_000);
    }

    @Test
    void what_we_write_answers_as_in_camunda() {
        int count = compared(
                (foreign, table) -> camundaReads(table) ? Optional.of(Oracles.camunda(table)) : Optional.empty());
        System.out.printf("%d answers of Camunda to files of ours%n", count);
        assertThat(count).isGreaterThan(500);
    }

    @Test
    void a_table_that_is_drawn_with_its_rules_as_columns_is_the_same_table() {
        Foreign any = OPENED.keySet().iterator().next();
        String xml = new String(any.xml(), StandardCharsets.UTF_8);
        for (String drawn : List.of("Rule-as-Row", "Rule-as-Column", "CrossTable")) {
            String other = xml.replaceAll(" preferredOrientation=\"[^\"]*\"", "")
                    .replaceAll("<([a-z]*:?)decisionTable", "<$1decisionTable preferredOrientation=\"" + drawn + "\"");
            assertThat(DmnXml.read(any.file(), other.getBytes(StandardCharsets.UTF_8), any.decision()))
                    .isEqualTo(OPENED.get(any));
        }
    }
}
