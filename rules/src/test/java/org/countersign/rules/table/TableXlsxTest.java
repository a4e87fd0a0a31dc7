package org.countersign.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.countersign.rules.rulebook.ShippedRulesets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableXlsxTest {

    @ParameterizedTest
    @ValueSource(strings = {"U", "P", "C#"})
    void a_table_goes_from_csv_to_xlsx_to_dmn_to_csv_unchanged(String policy) {
        Table table = Table.parse("t", DmnXmlTest.EVERYTHING.formatted(policy));
        Table sheet = TableXlsx.read("t.xlsx", TableXlsx.write(table));
        assertThat(sheet).isEqualTo(table);
        Table dmn = DmnXml.read("t.dmn", DmnXml.write(sheet));
        assertThat(Table.parse("t", dmn.print())).isEqualTo(table);
        assertThat(dmn.print()).isEqualTo(table.print());
        assertThat(table.findNote(table.rows().get(0), "review")).contains("2027-01-31");
        assertThat(table.findNote(table.rows().get(0), "owner")).contains("ann");
    }

    @Test
    void every_shipped_table_survives_a_spreadsheet() {
        ShippedRulesets.all().forEach(set -> set.files().forEach((name, text) -> {
            if (name.endsWith(".table.csv")) {
                Table table = Table.parse(name, text);
                assertThat(TableXlsx.read(name, TableXlsx.write(table)))
                        .as(name)
                        .isEqualTo(table);
            }
        }));
    }

    private interface Typing {
        void into(Worksheet sheet);
    }

    private static byte[] typed(Typing typing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Workbook book = new Workbook(bytes, "test", "1.0");
            Worksheet sheet = book.newWorksheet("s");
            String[][] head = {
                {"table", "t", "T"},
                {"hit policy", "U"},
                {"id", "if n", "if day", "if gift", "then out"},
                {"type", "number", "date", "boolean", "number"}
            };
            for (int row = 0; row < head.length; row++) {
                for (int column = 0; column < head[row].length; column++) {
                    sheet.value(row, column, head[row][column]);
                }
            }
            typing.into(sheet);
            book.finish();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void what_people_type_is_read_as_it_looks() {
        byte[] xlsx = typed(sheet -> {
            sheet.value(4, 0, "R-1");
            sheet.value(4, 1, 12.5);
            sheet.value(4, 2, LocalDate.of(2026, 11, 23));
            sheet.style(4, 2).format("dd.mm.yyyy").set();
            sheet.value(4, 3, true);
            sheet.value(4, 4, 1000000);
        });
        Table table = TableXlsx.read("t.xlsx", xlsx);
        assertThat(table.print()).endsWith("R-1,12.5,2026-11-23,true,1000000\n");
    }

    @Test
    void a_formula_and_a_wrong_cell_are_named_with_their_place() {
        assertThatThrownBy(() -> TableXlsx.read("t.xlsx", typed(sheet -> {
                    sheet.value(4, 0, "R-1");
                    sheet.formula(4, 1, "1+1");
                })))
                .hasMessage("t.xlsx:5:2: the cell B5 holds a formula: a table holds values only");
        assertThatThrownBy(() -> TableXlsx.read("t.xlsx", typed(sheet -> {
                    sheet.value(4, 0, "R-1");
                    sheet.value(4, 1, "many");
                })))
                .hasMessageContaining("t.xlsx:5:2: row R-1, column 'n': 'many' is not a number");
    }

    /** The same workbook with one part changed. */
    static byte[] with(byte[] xlsx, String part, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(XlsxZip.checked("t", xlsx)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] old = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part) ? content.getBytes(StandardCharsets.UTF_8) : old);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"})
    void a_document_type_in_any_part_is_refused(String part) {
        byte[] xlsx = with(
                typed(sheet -> {}),
                part,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>");
        assertThatThrownBy(() -> TableXlsx.read("t.xlsx", xlsx))
                .hasMessageContaining("t.xlsx!" + part + ":1:")
                .hasMessageContaining("a document type and its entities are refused");
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThatThrownBy(() -> TableXlsx.read("t.xlsx", bytes.toByteArray()))
                .hasMessageContaining("too large once it is unpacked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "a,b,c"})
    void what_is_no_workbook_says_so(String text) {
        assertThatThrownBy(() -> TableXlsx.read("t.xlsx", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(TableProblems.class)
                .hasMessageContaining("this is no workbook");
    }

    @Test
    void a_diff_names_every_cell_that_changed() {
        String csv =
                "table,t,T\nhit policy,F\nid,if n,then out,why\ntype,number,text\nA,1,a,x\nB,2,b,\nC,3,c,\nD,4,d,\n";
        Table before = Table.parse("t", csv);
        Table after = Table.parse(
                "t",
                "table,t,Tea\nhit policy,U\nid,if n,if m,then out,why\ntype,number,text,text\nC,3,-,c,\nA,<= 1,-,a,y\nE,5,-,e,\nB,2,Gold,,\n");
        TableDiff diff = TableDiff.between(before, after);
        assertThat(diff.added()).containsExactly("E");
        assertThat(diff.removed()).containsExactly("D");
        assertThat(diff.moved()).containsExactly(new TableDiff.Move("C", 3, 1));
        assertThat(diff.cells())
                .contains(
                        new TableDiff.CellChange("A", "if n", "1", "<= 1"),
                        new TableDiff.CellChange("A", "why", "x", "y"),
                        new TableDiff.CellChange("B", "if m", "", "Gold"),
                        new TableDiff.CellChange("B", "then out", "b", ""));
        assertThat(diff.header())
                .contains(
                        new TableDiff.Change("name", "T", "Tea"),
                        new TableDiff.Change("hit policy", "F", "U"),
                        new TableDiff.Change("type of m", null, "text"));
        assertThat(TableDiff.between(before, Table.parse("t", csv)).isEmpty()).isTrue();
    }
}
