package org.countersign.decisions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.ShippedRulesets;
import org.countersign.rules.table.DmnXml;
import org.countersign.rules.table.Table;
import org.countersign.rules.table.TableXlsx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables of the shipped rule sets go out and come in, and what a file would change is told first. */
class TableExchangeTest {

    private static final String FILE = "amount.table.csv";
    private static final RulesetSource ESCALATION = shipped("fulfilment/escalation");

    private final Workbench workbench = new Workbench(new RuleCompiler(), Duration.ofSeconds(60));
    private final TableExchange exchange = new TableExchange(workbench);

    @AfterEach
    void close() {
        workbench.close();
    }

    private static RulesetSource shipped(String address) {
        return ShippedRulesets.all().stream()
                .filter(set -> set.ruleset().equals(RulesetId.of(address)))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String file) {
        return ESCALATION.files().getOrDefault(file, "");
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void what_goes_out_comes_in_as_no_change(TableFormat format) {
        ShippedRulesets.all().forEach(set -> set.files().keySet().stream()
                .filter(name -> name.endsWith(".table.csv"))
                .forEach(name -> {
                    byte[] bytes = TableExchange.export(set, name, format);
                    TableExchange.Import read = exchange.read(set, name, format, bytes, null);
                    assertThat(read.diff().files()).as(name).isEmpty();
                    assertThat(read.after()).isEqualTo(set);
                }));
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void a_changed_cell_is_told_by_row_and_column(TableFormat format) {
        Table table = Table.parse(FILE, text(FILE));
        String row = table.rows().get(0).id();
        int last = table.notes().size() - 1;
        String note = table.rows().get(0).notes().get(last);
        Table other = Table.parse(FILE, table.print().replace(note, note + " (says the test)"));
        TableExchange.Import read = exchange.read(ESCALATION, FILE, format, format.write(other), null);
        assertThat(read.diff().files()).hasSize(1);
        RulesetDiff.SheetDiff sheet = read.diff().files().get(0).table();
        assertThat(sheet).isNotNull();
        assertThat(sheet.headers()).isEmpty();
        assertThat(sheet.changed())
                .contains(new RulesetDiff.CellDiff(row, table.notes().get(last), note, note + " (says the test)"));
        read.requireReadable();
        assertThat(Table.parse(FILE, read.after().files().getOrDefault(FILE, "")))
                .isEqualTo(other);
    }

    private static final String NEW_TABLE =
            """
            table,night,Orders by night
            hit policy,U
            id,if order.placedAt,if order.total,then escalate,because
            type,time,number,text
            ESC-871,< 04:00,> 500,risk,{order.total} at night
            """;

    @Test
    void a_new_table_comes_in_under_its_own_name_when_its_columns_bind() {
        byte[] xlsx = TableXlsx.write(Table.parse("t", NEW_TABLE));
        TableExchange.Import read = exchange.read(ESCALATION, null, TableFormat.XLSX, xlsx, null);
        assertThat(read.file()).isEqualTo("night.table.csv");
        assertThat(read.diff().files().get(0).change()).isEqualTo("added");
        assertThat(read.problems()).noneMatch(p -> p.kind().equals(Finding.TEXT));
        read.requireReadable();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            if order.total | if order.totl   | 3 | Maybe 'total' was meant
            if order.total | if amount       | 3 | 'amount' starts with no fact
            if order.total | if order.coupon | 3 | order.coupon is a String and can't be read as number
            then escalate  | then Rate       | 4 | column 'then Rate' is no answer of this rule set
            ESC-871        | SYS-001         | 1 | the system's own
            ESC-871        | night-1         | 1 | is no rule id
            """)
    void a_column_that_does_not_bind_is_named(String right, String wrong, int column, String message) {
        byte[] dmn = DmnXml.write(Table.parse("t", NEW_TABLE.replace(right, wrong)));
        TableExchange.Import read = exchange.read(ESCALATION, "night.table.csv", TableFormat.DMN, dmn, null);
        assertThat(read.problems()).anySatisfy(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.file()).isEqualTo("night.table.csv");
        });
        assertThatThrownBy(read::requireReadable).hasMessageContaining(message);
    }

    @Test
    void an_overlap_comes_in_and_is_told() {
        String twice = NEW_TABLE + "ESC-872,< 04:00,> 900,payment,x\n";
        TableExchange.Import read = exchange.read(ESCALATION, "night.table.csv", TableFormat.CSV, utf8(twice), null);
        assertThat(read.problems()).extracting(Finding::kind).contains("overlap");
        read.requireReadable();
    }

    @Test
    void a_file_with_several_tables_lists_them() {
        String one = new String(DmnXml.write(Table.parse("t", NEW_TABLE)), StandardCharsets.UTF_8);
        String second = one.substring(one.indexOf("<decision "), one.indexOf("</definitions>"))
                .replace("\"night\"", "\"day\"")
                .replace("Orders by night", "Orders by day");
        byte[] both = utf8(one.replace("</definitions>", second + "</definitions>"));
        TableExchange.Import read = exchange.read(ESCALATION, null, TableFormat.DMN, both, null);
        assertThat(read.tables()).extracting(DmnXml.Decision::id).containsExactly("night", "day");
        assertThatThrownBy(read::requireReadable).hasMessageContaining("choose one of the file's tables");
        assertThat(exchange.read(ESCALATION, null, TableFormat.DMN, both, "Orders by day")
                        .file())
                .isEqualTo("day.table.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            csv  | table,x                                 | amount.table.csv:1:1: there is no line 'hit policy'
            xlsx | no zip                                  | amount.xlsx: this is no workbook
            dmn  | <!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d> | amount.dmn:1:32: a document type
            dmn  | <definitions/>                          | there is no decision table in this file
            """)
    void what_can_not_be_read_is_refused_at_its_place(String format, String text, String message) {
        assertThatThrownBy(() -> exchange.read(ESCALATION, FILE, TableFormat.of(format), utf8(text), null))
                .isInstanceOfSatisfying(RuleDeskRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.BAD_TABLE))
                .satisfies(refused -> assertThat(refused.getMessage()).contains(message));
    }

    @Test
    void bounds_and_names_are_kept() {
        byte[] large = new byte[TableExchange.LARGEST + 1];
        assertThatThrownBy(() -> exchange.read(ESCALATION, FILE, TableFormat.CSV, large, null))
                .isInstanceOfSatisfying(RuleDeskRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.TOO_LARGE));
        assertThatThrownBy(() -> exchange.read(ESCALATION, FILE, TableFormat.CSV, new byte[] {(byte) 0xC3}, null))
                .hasMessageContaining("no text in UTF-8");
        for (String name : List.of("scenarios.csv", "a.drl", "../a.table.csv", "a b.table.csv")) {
            assertThatThrownBy(() -> exchange.read(ESCALATION, name, TableFormat.CSV, utf8(NEW_TABLE), null))
                    .isInstanceOfSatisfying(RuleDeskRefused.class, refused -> assertThat(refused.code())
                            .isEqualTo(Code.BAD_FILES));
        }
        assertThatThrownBy(() -> TableExchange.export(ESCALATION, "scenarios.csv", TableFormat.CSV))
                .hasMessageContaining("is no table of fulfilment/escalation");
        assertThatThrownBy(() -> TableFormat.of("pdf")).hasMessageContaining("csv, xlsx, dmn");
    }

    @Test
    void a_draft_that_can_not_be_read_goes_out_as_csv_only() {
        Map<String, String> files = new TreeMap<>(ESCALATION.files());
        files.put(FILE, "table,x\n");
        RulesetSource broken = new RulesetSource(ESCALATION.ruleset(), files);
        assertThat(TableExchange.export(broken, FILE, TableFormat.CSV)).isEqualTo(utf8("table,x\n"));
        assertThatThrownBy(() -> TableExchange.export(broken, FILE, TableFormat.XLSX))
                .hasMessageContaining("there is no line 'hit policy'");
        assertThat(exchange.read(broken, FILE, TableFormat.CSV, utf8(text(FILE)), null)
                        .diff()
                        .files())
                .hasSize(1);
    }
}
