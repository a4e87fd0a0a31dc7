package org.countersign.rules.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV: a few header lines that start with a word, then one line for each row that starts with the row's id.
 * One changed rule is one changed line. docs/guide/decision-tables.md tells the format.
 */
public final class TableCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").setTrim(true).get();

    private static final int LONGEST = 16 * 1024 * 1024;

    private TableCsv() {}

    /** A table and where each of its rows was written. */
    public record Parsed(Table table, Map<String, Integer> lines) {

        public Parsed {
            lines = Map.copyOf(lines);
        }
    }

    /** One line of the file, cut into cells. */
    record Line(int number, List<String> cells) {

        /** An absent cell is an empty one: spreadsheets cut trailing commas. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** @throws TableProblems every problem with its line and column */
    public static Parsed parse(String file, String csv) {
        return new TableReader(file).read(lines(file, csv));
    }

    static List<Line> lines(String file, String csv) {
        if (csv.length() > LONGEST) {
            throw TableProblems.one(file, 0, 0, "the file has more than " + LONGEST + " signs");
        }
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            int start = 1;
            for (CSVRecord line : parser) {
                lines.add(new Line(start, line.toList()));
                start = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new TableProblems(List.of(new TableProblem(
                    file,
                    lines.size() + 1,
                    1,
                    "is no CSV: " + e.getMessage() + ".\nMaybe a closing quote is missing.")));
        }
        return lines;
    }

    static String print(Table table) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
            csv.printRecord(TableReader.TABLE, table.id(), Formula.guard(table.name()));
            csv.printRecord(TableReader.HIT_POLICY, table.hitPolicy().letter());
            csv.printRecord(header(table));
            csv.printRecord(types(table));
            csv.printRecord(labels(table));
            if (table.outputs().stream().anyMatch(output -> !output.values().isEmpty())
                    || table.inputs().stream().anyMatch(input -> restricted(input))) {
                csv.printRecord(values(table));
            }
            if (table.hasFallback()) {
                csv.printRecord(fallbacks(table));
            }
            for (AcceptedGap gap : table.acceptedGaps()) {
                csv.printRecord(cells(gap));
            }
            for (Row row : table.rows()) {
                csv.printRecord(cells(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be written", e);
        }
        return out.toString();
    }

    private static List<String> header(Table table) {
        List<String> cells = new ArrayList<>(List.of(TableReader.ID));
        table.inputs().forEach(input -> cells.add(TableReader.IF + TableReader.quoted(input.path())));
        table.outputs().forEach(output -> cells.add(TableReader.THEN + TableReader.quoted(output.name())));
        table.notes().forEach(note -> cells.add(Formula.guard(note)));
        return cells;
    }

    private static List<String> types(Table table) {
        List<String> cells = new ArrayList<>(List.of(TableReader.TYPE));
        table.inputs().forEach(input -> cells.add(input.type().word()));
        table.outputs().forEach(output -> cells.add(output.type().word()));
        return cells;
    }

    private static List<String> labels(Table table) {
        List<String> cells = new ArrayList<>(List.of(TableReader.LABEL));
        table.inputs().forEach(input -> cells.add(Formula.guard(input.label())));
        table.outputs().forEach(output -> cells.add(Formula.guard(output.label())));
        return cells;
    }

    private static List<String> values(Table table) {
        List<String> cells = new ArrayList<>(List.of(TableReader.VALUES));
        table.inputs()
                .forEach(input -> cells.add(restricted(input) ? input.allowed().toString() : ""));
        table.outputs().forEach(output -> cells.add(values(output)));
        return cells;
    }

    private static boolean restricted(Input input) {
        return !(input.allowed() instanceof UnaryTest.Any);
    }

    private static List<String> fallbacks(Table table) {
        List<String> cells = new ArrayList<>(List.of(TableReader.DEFAULT));
        table.inputs().forEach(input -> cells.add(""));
        table.outputs().forEach(output -> cells.add(print(output.fallback())));
        return cells;
    }

    private static List<String> cells(AcceptedGap gap) {
        List<String> cells = new ArrayList<>(List.of(TableReader.ACCEPTED_GAP));
        gap.tests().forEach(test -> cells.add(test.toString()));
        cells.add(Formula.guard(gap.reason()));
        return cells;
    }

    /** What an answer may say, as a cell lists it. */
    static String values(Output output) {
        return output.values().isEmpty() ? "" : new UnaryTest.AnyOf(equals(output)).toString();
    }

    private static List<UnaryTest> equals(Output output) {
        return output.values().stream()
                .map(value -> (UnaryTest) new UnaryTest.Equal(value))
                .toList();
    }

    static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(List.of(row.id()));
        for (int i = 0; i < row.tests().size(); i++) {
            cells.add(
                    row.otherwise() && i == 0
                            ? TableReader.OTHERWISE
                            : row.tests().get(i).toString());
        }
        row.outputs().forEach(output -> cells.add(print(output)));
        row.notes().forEach(note -> cells.add(Formula.guard(note)));
        return cells;
    }

    /** A text output fills its cell alone, so it needs no quotes unless it would read as something else. */
    static String print(@Nullable Object output) {
        if (output == null) {
            return "";
        }
        boolean plain = output instanceof String text
                && !text.isBlank()
                && text.equals(text.strip())
                && !text.startsWith("\"")
                && !Formula.runs(text);
        return plain ? (String) output : ValueType.print(output);
    }
}
