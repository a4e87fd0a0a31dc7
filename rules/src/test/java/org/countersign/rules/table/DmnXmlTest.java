package org.countersign.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.rules.rulebook.ShippedRulesets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DmnXmlTest {

    /** All that a table can hold. */
    static final String EVERYTHING =
            """
            table,every-thing,Every thing
            hit policy,%s
            id,if order.total,if tier,if `Order Date`,if at,if moment,if wait,if age,if gift,then ask,then fee,comment,owner,review
            type,number,text,date,time,date and time,duration,months,boolean,text,number
            label,total,tier,day,hour,moment,wait,age,gift,Ask,Fee
            values,,"Gold, VIP, ""a \"\"\"\"b\"\"\"\" \\c, d\"\"\",,,,,,,"risk, none"
            accepted gap,< 0,-,-,-,-,-,-,-,amounts are never negative
            R-1,"1, [3..5), (7..9]","Gold, VIP",[2026-01-01..2026-02-01),< 09:30,>= 2026-01-01T10:15:30,<= PT36H,> P1Y2M,true,risk,12.50,"said, so",ann,2027-01-31
            _r2,not(5),"not(""a \"\"\"\"b\"\"\"\" \\c, d"")",not(2026-05-05),not(09:30:15),null,not(null),not(P3M),false,none,,,bob,
            3,-,-,-,-,-,-,-,-,,-5,x < y & z,,
            every-thing,otherwise,-,-,-,-,-,-,-,none,0,last,,
            """;

    private static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(DmnXmlTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Table read(String name) {
        return DmnXml.read(name, file(name));
    }

    @Test
    void a_file_of_camunda_modeler_runs() {
        Table table = read("modeler.dmn");
        assertThat(table.id()).isEqualTo("decision-1k2ab");
        assertThat(table.name()).isEqualTo("Shipping cost");
        assertThat(table.evaluate(Map.of("country", "GB", "orderedAt", "2026-11-23T10:00")))
                .isEqualTo(new TableResult(List.of("DecisionRule_0a"), new BigDecimal("3.95")));
        assertThat(table.evaluate(Map.of("country", "DE")).value()).isEqualTo(new BigDecimal("9.5"));
        assertThatThrownBy(() -> table.evaluate(Map.of("country", "US")))
                .hasMessage("country: 'US' is not allowed: it must be GB, DE, FR");
        assertThat(table.findNote(table.rows().get(0), "comment")).contains("home by rail");
    }

    @Test
    void a_file_of_trisotech_runs_with_its_own_types_and_maps_within_maps() {
        assertThat(DmnXml.list("t", file("trisotech.dmn")))
                .containsExactly(
                        new DmnXml.Decision("_dec-1", "Eligibility", true),
                        new DmnXml.Decision("_dec-2", "Rate", false));
        Table table = read("trisotech.dmn");
        assertThat(table.inputs().get(1).allowed()).hasToString("A, B, C");
        assertThat(table.evaluate(Map.of("Applicant", Map.of("Monthly Income", 1500, "Grade", "B"))))
                .isEqualTo(new TableResult(List.of("_0b7e-2"), "B"));
        assertThat(table.evaluate(Map.of("Applicant.Monthly Income", 100))).isEqualTo(new TableResult(List.of(), "C"));
        assertThatThrownBy(() -> DmnXml.read("t.dmn", file("trisotech.dmn"), "Rate"))
                .hasMessage("t.dmn:24:46: decision 'Rate' is no decision table and can't be run here");
    }

    @Test
    void a_file_of_kie_runs_each_of_its_tables() {
        assertThatThrownBy(() -> read("kie.dmn")).hasMessageContaining("choose one of _points (Points), _fine (Fine)");
        Table points = DmnXml.read("k", file("kie.dmn"), "Points");
        assertThat(points.evaluate(Map.of("Actual Speed", 25)).value()).isEqualTo(new BigDecimal("10"));
        Table fine = DmnXml.read("k", file("kie.dmn"), "_fine");
        assertThat(fine.evaluate(Map.of("lastVisit", "2025-05-01")).value())
                .isEqualTo(Map.of("Amount", new BigDecimal("500"), "Wait", Duration.ofDays(2)));
        assertThatThrownBy(() -> DmnXml.read("k", file("kie.dmn"), "Wrong"))
                .hasMessageContaining("no decision 'Wrong'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "A", "P", "F", "R", "O", "C", "C#"})
    void everything_in_a_table_survives_dmn(String policy) {
        Table table = Table.parse("t", EVERYTHING.formatted(policy));
        Table back = DmnXml.read("t.dmn", DmnXml.write(table));
        assertThat(back).isEqualTo(table);
        assertThat(back.print()).isEqualTo(table.print());
    }

    @Test
    void every_shipped_table_survives_dmn() {
        ShippedRulesets.all().forEach(set -> set.files().forEach((name, text) -> {
            if (name.endsWith(".table.csv")) {
                Table table = Table.parse(name, text);
                assertThat(DmnXml.read(name, DmnXml.write(table))).as(name).isEqualTo(table);
            }
        }));
    }

    private static String oneCell(String expression, String type, String cell, String answer) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20211108/MODEL/" id="d" name="d" namespace="n">
                <decision id="x" name="x"><decisionTable>
                <input><inputExpression typeRef="%s"><text>%s</text></inputExpression></input>
                <output name="o" typeRef="string"/>
                <rule id="r"><inputEntry><text>%s</text></inputEntry><outputEntry><text>%s</text></outputEntry></rule>
                </decisionTable></decision></definitions>"""
                .formatted(type, expression, cell.replace("<", "&lt;"), answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            a | number  | -                   | 5     | true
            a | number  | 5                   | 5.0   | true
            a | number  | - 5                 | -5    | true
            a | number  | .5                  | 0.5   | true
            a | number  | <5, > 7             | 6     | false
            a | number  | not( <5 , 7 )       | 8     | true
            a | number  | ]5..7[              | 7     | false
            a | number  | (5..7]              | 7     | true
            a | number  | != 5                | 5     | false
            a | number  | = 5                 | 5     | true
            a | number  | ? > 5               | 6     | true
            a | number  | [4, 5], 9           | 5     | true
            a | number  | != null             | 5     | true
            a | number  | = null              | 5     | false
            a | date    | > date(2026, 1, 5)  | 2026-01-06 | true
            a | string  | "a\\"b\\u0041\\n", "c" | c     | true
            a | string  | not("c")            | c     | false
            a | string  | "-"                 | -     | true
            a | string  | "null"              | null  | true
            a | boolean | true                | true  | true
            a | date    | [date("2026-01-01")..@"2026-02-01") | 2026-01-31 | true
            a | time    | >= time("09:30:00") | 09:30 | true
            a | dateTime| < date and time("2026-01-01T00:00:00+01:00") | 2025-12-31T23:00 | false
            a | dayTimeDuration | > duration("P1DT2H") | PT27H | true
            a | yearMonthDuration | > duration("P1Y") | P13M | true
            """)
    void cells_mean_what_feel_says(String path, String type, String cell, String value, boolean fits) {
        Table table = DmnXml.read("t", oneCell(path, type, cell, "\"x\"").getBytes(StandardCharsets.UTF_8));
        Object fact = type.equals("number") ? new BigDecimal(value) : type.equals("boolean") ? (Object) true : value;
        Object typed = table.inputs().get(0).type() == ValueType.DURATION
                        || table.inputs().get(0).type() == ValueType.MONTHS
                ? table.inputs().get(0).type().parse(value)
                : fact;
        assertThat(table.evaluate(Map.of("a", typed)).rows()).hasSize(fits ? 1 : 0);
        assertThat(DmnXml.read("t", DmnXml.write(table))).isEqualTo(table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            a + 1      | number  | 5       | "x" | t.dmn:3:42: input 1: 'a + 1' is no plain name or path
            f(a)       | number  | 5       | "x" | is no plain name or path
            if a then b else c | number | 5 | "x" | is no plain name or path
            a          | string  | Gold    | "x" | t.dmn:5:26: row r, column 'a': 'Gold': 'Gold' is an expression or a variable
            a          | number  | ? + 5   | "x" | behind '?' stands a comparison
            a          | number  | > b     | "x" | 'b' is an expression or a variable
            a          | number  | 5 + 1   | "x" | '+ 1' follows a complete test
            a          | number  | "5"     | "x" | the column is of type number, but 5 is a text
            a          | number  | [5..    | "x" | a value is missing at its end
            a          | number  | 5,      | "x" | a value is missing
            a          | number  | not(5   | "x" | expected ')'
            a          | boolean | < true  | "x" | can't be compared by size
            a          | number  | 5       | b   | t.dmn:5:66: row r, column 'o': 'b': 'b' is an expression
            a          | number  | 5       | "x  | a text has no closing quote
            a          | date    | date("2026-02-30") | "x" | is not a date
            """)
    void what_cannot_be_run_is_refused_at_its_place(
            String expression, String type, String cell, String answer, String message) {
        String xml = oneCell(expression, type, cell, answer);
        assertThatThrownBy(() -> DmnXml.read("t.dmn", xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(TableProblems.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>",
                "<!DOCTYPE definitions SYSTEM \"http://localhost:1/x.dtd\"><definitions/>",
                "<!DOCTYPE d [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;\">]><definitions>&b;</definitions>",
                "<!DOCTYPE d [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><definitions/>",
            })
    void a_document_type_is_refused(String xml) {
        assertThatThrownBy(() -> DmnXml.read("t.dmn", xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(TableProblems.class)
                .hasMessageContaining("a document type and its entities are refused");
        assertThatThrownBy(() -> DmnXml.read("t.dmn", xml.getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(TableProblems.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "<a/>", "<definitions>", "<definitions/>", "<definitions>&undeclared;</definitions>"})
    void what_is_no_dmn_says_so(String xml) {
        assertThatThrownBy(() -> DmnXml.read("t.dmn", xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(TableProblems.class)
                .hasMessageContaining("t.dmn:");
    }

    @Test
    void size_and_depth_are_bounded() {
        String deep = "<definitions>" + "<a>".repeat(200);
        assertThatThrownBy(() -> DmnXml.read("t", deep.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> DmnXml.read("t", new byte[17 << 20])).hasMessageContaining("has more than");
    }
}
