package org.countersign.rules.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.rules.table.TableCsv.Line;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * A table as a spreadsheet: the first sheet holds the same lines and cells as the CSV does. Cells are written as texts, so
 * that no program rounds 12.50 or takes 1-2 for a day; numbers, dates and ticks that people type are read as they look.
 */
public final class TableXlsx {

    private static final int MOST_COLUMNS = 300;
    private static final int HEAD = 5;

    private TableXlsx() {}

    /** @throws TableProblems is no workbook, is too large, or holds no table; every problem with its line and column */
    public static Table read(String file, byte[] xlsx) {
        List<TableProblem> problems = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        byte[] checked = XlsxZip.checked(file, xlsx);
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(checked), new ReadingOptions(true, false));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> lines.add(line(file, row, problems)));
        } catch (IOException | RuntimeException e) {
            // The library's ways to say that a file is broken are many.
            throw TableProblems.one(file, 0, 0, "this workbook can't be read: " + e.getMessage());
        }
        if (!problems.isEmpty()) {
            throw new TableProblems(problems);
        }
        return new TableReader(file).read(lines).table();
    }

    private static Line line(String file, Row row, List<TableProblem> problems) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            String text = "";
            if (cell != null && i >= MOST_COLUMNS && cell.getType() != CellType.EMPTY) {
                problems.add(new TableProblem(
                        file, row.getRowNum(), i + 1, "a table has at most " + MOST_COLUMNS + " columns"));
            } else if (cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null)) {
                problems.add(new TableProblem(
                        file,
                        row.getRowNum(),
                        i + 1,
                        "the cell " + cell.getAddress() + " holds a formula: a table holds values only"));
            } else if (cell != null && i < MOST_COLUMNS) {
                text = text(cell);
            }
            if (i < MOST_COLUMNS) {
                cells.add(text.strip());
            }
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> XlsxNumber.text(cell);
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case EMPTY -> "";
            default -> cell.getText();
        };
    }

    public static byte[] write(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook book = new Workbook(bytes, "Countersign", "1.0");
        Worksheet sheet = book.newWorksheet("table");
        List<Line> lines = TableCsv.lines(table.id(), table.print());
        for (int row = 0; row < lines.size(); row++) {
            List<String> cells = lines.get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                sheet.inlineString(row, column, cells.get(column));
                sheet.style(row, column).format("@").set();
            }
        }
        for (int row = 0; row < HEAD; row++) {
            sheet.style(row, 0).bold().set();
        }
        sheet.freezePane(1, HEAD);
        try {
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook can be written to memory", e);
        }
        return bytes.toByteArray();
    }
}
