package org.countersign.decisions.rulebook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table file as its cells, whether or not they make sense yet: what a person sees who is still editing it. Lines that
 * start with a header word are kept by that word, all others are rows.
 */
public final class TableSheet {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).get();
    private static final Set<String> WORDS =
            Set.of("table", "hit policy", "id", "type", "label", "values", "unit", "default", "accepted gap");
    private static final String IF = "if ";
    private static final String THEN = "then ";

    private final Map<String, List<String>> head = new LinkedHashMap<>();
    private final List<Line> rows = new ArrayList<>();

    /** A row with the number of its line, counted from 1; the first cell is its id. */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        public String id() {
            return cells.get(0);
        }

        /** An absent cell is an empty one. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    private TableSheet() {}

    /** What can't be cut into cells is an empty sheet: the compiler says why. */
    public static TableSheet of(String csv) {
        TableSheet sheet = new TableSheet();
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            int start = 1;
            for (CSVRecord line : parser) {
                sheet.add(start, line.toList());
                start = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            return new TableSheet();
        }
        return sheet;
    }

    private void add(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (WORDS.contains(cells.get(0))) {
            head.putIfAbsent(cells.get(0), cells);
        } else {
            rows.add(new Line(number, cells));
        }
    }

    /** A cell of a header line, empty where there is none. */
    public String head(String word, int column) {
        List<String> line = head.getOrDefault(word, List.of());
        return column < line.size() ? line.get(column) : "";
    }

    public Map<String, List<String>> head() {
        return Map.copyOf(head);
    }

    public List<Line> rows() {
        return List.copyOf(rows);
    }

    /** The names of the columns; the first is {@code id}. */
    public List<String> columns() {
        return head.getOrDefault("id", List.of());
    }

    public boolean isInput(int column) {
        return columns().get(column).startsWith(IF);
    }

    public boolean isOutput(int column) {
        return columns().get(column).startsWith(THEN);
    }

    /** The column's name without its {@code if} or {@code then}. */
    public String name(int column) {
        String name = columns().get(column);
        return isInput(column)
                ? name.substring(IF.length()).strip()
                : isOutput(column) ? name.substring(THEN.length()).strip() : name;
    }

    /** The row that starts on this line, or null. */
    public @Nullable String rowAt(int line) {
        return rows.stream()
                .filter(row -> row.number() == line)
                .map(Line::id)
                .findFirst()
                .orElse(null);
    }
}
