package org.countersign.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that somebody made with a hex editor: each is refused quickly, at its place, and takes no memory. */
class XlsxEscapesTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String FIRST = "<c r=\"A1\"";
    private static final Table TABLE =
            Table.parse("t", "table,t,T\nhit policy,F\nid,if n,then out,why\ntype,number,text\nA,1,a,x\nB,2,b,y\n");

    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(XlsxZip.checked("t.xlsx", TableXlsx.write(TABLE))))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed(String part, String from, String to) throws IOException {
        Map<String, byte[]> parts = parts();
        String xml = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        assertThat(xml).contains(from);
        parts.put(part, utf8(xml.replace(from, to)));
        return zip(parts);
    }

    private static void refused(byte[] xlsx, String message) {
        Throwable thrown = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> catchThrowable(() -> TableXlsx.read("t.xlsx", xlsx)));
        assertThat(thrown).isInstanceOf(TableProblems.class).hasMessageContainingAll("t.xlsx", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            <c r="ZZZZZZZ1"                                    | is no cell of a sheet
            <c r="A99999999999"                                | is no cell of a sheet
            <c r="1A"                                          | is no cell of a sheet
            <c r=""                                            | is no cell of a sheet
            <c r="A1"><f>SUM(1)</f><v>1</v></c><c r="B1"        | holds a formula
            <c r="A1" t="str"><f>[1]Sheet1!A1</f><v>table</v></c><c r="B1" | holds a formula
            <c r="A1" t="str"><f>DDE("cmd";"/c calc";"x")</f><v>table</v></c><c r="B1" | holds a formula
            <c r="A1" t="str"><f t="array" ref="A1:B2">WEBSERVICE("http://x")</f><v>table</v></c><c r="B1" | holds a formula
            <c r="A1" t="str"><f t="shared" si="0" ref="A1:A9">HYPERLINK("http://x")</f><v>table</v></c><c r="B1" | holds a formula
            <c r="A1" t="e"><v>#REF!</v></c><c r="B1"          | t.xlsx
            <c r="A1" t="s"><v>99999999</v></c><c r="B1"       | t.xlsx
            <c r="A1"><v>NaN</v></c><c r="B1"                  | t.xlsx
            <c r="A1"><v>1e999999999</v></c><c r="B1"          | t.xlsx
            <c r="A1" t="zz"><v>1</v></c><c r="B1"             | t.xlsx
            <c r="A1" t="inlineStr"><is><t>=cmd</t></is></c><c r="B1" | looks like a formula
            """)
    void a_forged_cell_is_refused(String cell, String message) throws IOException {
        refused(changed(SHEET, FIRST, cell), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:2147483647", "-5:5", "1:1e9"})
    void a_row_does_not_claim_all_memory(String spans) throws IOException {
        refused(changed(SHEET, "<row r=\"1\"", "<row spans=\"" + spans + "\" r=\"1\""), "are no columns of a sheet");
    }

    @Test
    void rows_and_cells_are_counted_before_they_are_read() throws IOException {
        String rows = "<row r=\"1\"/>".repeat(60_000);
        refused(changed(SHEET, "<sheetData>", "<sheetData>" + rows), "a sheet has at most 51000 rows");
        String far = "<row r=\"1\"><c r=\"XFD1\"/></row>".repeat(2_000);
        refused(changed(SHEET, "<sheetData>", "<sheetData>" + far), "spread too far");
    }

    @Test
    void a_sheet_under_another_name_is_not_read_unseen() throws IOException {
        Map<String, byte[]> parts = parts();
        byte[] sheet = parts.remove(SHEET);
        parts.put("xl/worksheets/sheet1.dat", sheet);
        String rels = "xl/_rels/workbook.xml.rels";
        String text = new String(parts.getOrDefault(rels, new byte[0]), StandardCharsets.UTF_8);
        parts.put(rels, utf8(text.replace("sheet1.xml", "sheet1.dat")));
        refused(zip(parts), "this workbook can't be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../etc/passwd", "file:///etc/passwd", "http://127.0.0.1:1/x.xml", "/"})
    void a_sheet_elsewhere_is_not_fetched(String target) throws IOException {
        refused(changed("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", target), "this workbook can't be read");
    }

    @Test
    void entities_and_depth_are_refused_in_every_part_and_encoding() throws IOException {
        for (String part : parts().keySet()) {
            Map<String, byte[]> parts = parts();
            String bomb = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
            parts.put(part, bomb.getBytes(StandardCharsets.UTF_16));
            refused(zip(parts), "t.xlsx!" + part);
            parts.put(part, utf8("<a>".repeat(200)));
            refused(zip(parts), "t.xlsx!" + part);
        }
    }

    @Test
    void many_parts_and_old_formats_are_refused() throws IOException {
        Map<String, byte[]> parts = parts();
        for (int i = 0; i < 400; i++) {
            parts.put("xl/" + i + ".xml", utf8("<a/>"));
        }
        refused(zip(parts), "too large");
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1},
                "this is no workbook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|'/c calc'!A0",
                "+1+cmd|' /C calc'!A0",
                "-2+3+cmd|x",
                "@SUM(1)",
                "-",
                "-5",
                "+49 30 123",
                "'=1",
                "''=1",
                "'tis",
                "\uFF1D1",
            })
    void a_text_that_looks_like_a_formula_comes_back_intact_and_can_not_run(String text) {
        Table table = new Table(
                "t",
                text,
                HitPolicy.FIRST,
                List.of(new Input("n", ValueType.TEXT, text)),
                List.of(new Output("o", ValueType.TEXT, text, List.of(text), text)),
                List.of(text),
                List.of(new AcceptedGap(List.of(new UnaryTest.Any()), text)),
                List.of(new Row("A", false, List.of(new UnaryTest.Equal(text)), List.of(text), List.of(text))));
        assertThat(Table.parse("t", table.print())).isEqualTo(table);
        assertThat(TableXlsx.read("t.xlsx", TableXlsx.write(table))).isEqualTo(table);
        assertThat(DmnXml.read("t.dmn", DmnXml.write(table))).isEqualTo(table);
        TableCsv.lines("t", table.print())
                .forEach(line -> assertThat(line.cells()).noneMatch(Formula::runs));
    }
}
