package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a DMN table, and what only our own files have: an otherwise row and accepted gaps. */
final class DmnRows {

    private static final Pattern ROW_ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    private final Xml table;
    private final DmnColumns columns;
    private final DmnProblems problems;
    private final DmnNotes notes;
    private final Set<String> ids = new HashSet<>();

    DmnRows(Xml table, DmnColumns columns, DmnProblems problems) {
        this.table = table;
        this.columns = columns;
        this.problems = problems;
        this.notes = new DmnNotes(table, table.children("rule"));
    }

    List<String> notes() {
        return notes.names();
    }

    List<Row> read() {
        List<Row> rows = new ArrayList<>();
        for (Xml rule : table.children("rule")) {
            rows.add(row(rule, rows.size()));
        }
        otherwise(rows);
        return rows;
    }

    private Row row(Xml rule, int index) {
        String id = rule.attribute(DmnWriter.PREFIX + ":id", rule.attribute("id", ""));
        if (!ROW_ID.matcher(id).matches()) {
            id = "row-" + (index + 1);
        }
        if (!ids.add(id)) {
            problems.add(rule, "the row id " + id + " is there twice");
        }
        String row = "row " + id;
        List<Xml> questions = rule.children("inputEntry");
        List<Xml> answers = rule.children("outputEntry");
        if (questions.size() != columns.inputs().size()
                || answers.size() != columns.outputs().size()) {
            problems.add(
                    rule,
                    row + " has " + questions.size() + " and " + answers.size() + " cells for "
                            + columns.inputs().size() + " inputs and "
                            + columns.outputs().size() + " outputs");
            problems.stop();
        }
        List<@Nullable Object> said = new ArrayList<>();
        for (Xml answer : answers) {
            said.add(answer(answer, said.size(), row));
        }
        return new Row(id, false, tests(questions, row), said, notes.of(rule));
    }

    private List<UnaryTest> tests(List<Xml> cells, String row) {
        List<UnaryTest> tests = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Xml cell = cells.get(i);
            Input input = columns.inputs().get(i);
            problems.language(cell);
            UnaryTest test = problems.attempt(
                    cell, place(row, input.label()), () -> FeelReader.cell(cell.textOf("text"), input.type()));
            tests.add(test == null ? new UnaryTest.Any() : test);
        }
        return tests;
    }

    private @Nullable Object answer(Xml cell, int index, String row) {
        problems.language(cell);
        Output output = columns.outputs().get(index);
        String place = place(row, output.label());
        Object value = problems.attempt(cell, place, () -> FeelReader.value(cell.textOf("text"), output.type()));
        if (value != null && !columns.maySay(index, value)) {
            problems.add(cell, place + ": '" + value + "' is not among its values " + columns.values(index));
        }
        return value;
    }

    private static String place(String row, String label) {
        return row + ", column '" + label + "'";
    }

    /** Our own otherwise row: other tools see its answers as the defaults of the outputs. */
    private void otherwise(List<Row> rows) {
        Xml extension = otherwise();
        if (extension == null) {
            return;
        }
        List<UnaryTest> tests = new ArrayList<>();
        columns.inputs().forEach(any -> tests.add(new UnaryTest.Any()));
        List<@Nullable Object> said = new ArrayList<>();
        columns.outputs().forEach(output -> said.add(output.fallback()));
        String id = extension.attribute("id", "otherwise");
        if (!ROW_ID.matcher(id).matches() || !ids.add(id)) {
            problems.add(extension, "'" + id + "' is no row id, or is there twice");
        }
        String after = extension.attribute("after", "");
        int place = after.matches("\\d{1,6}") ? Math.min(Integer.parseInt(after), rows.size()) : rows.size();
        rows.add(place, new Row(id, true, tests, said, notes.of(extension)));
    }

    /** The outputs; their defaults are the answers of an otherwise row where there is one. */
    List<Output> outputs() {
        return otherwise() == null
                ? columns.outputs()
                : columns.outputs().stream()
                        .map(output -> new Output(output.name(), output.type(), output.label(), output.values()))
                        .toList();
    }

    List<AcceptedGap> gaps() {
        Xml extensions = table.child("extensionElements");
        List<AcceptedGap> gaps = new ArrayList<>();
        for (Xml gap : extensions == null ? List.<Xml>of() : extensions.children("acceptedGap")) {
            List<Xml> cells = gap.children("inputEntry");
            String reason = gap.textOf("reason").strip();
            if (cells.size() != columns.inputs().size() || reason.isEmpty()) {
                problems.add(gap, "an accepted gap has a cell for each input, and a reason");
            } else {
                gaps.add(new AcceptedGap(tests(cells, "accepted gap"), reason));
            }
        }
        return gaps;
    }

    private @Nullable Xml otherwise() {
        Xml extensions = table.child("extensionElements");
        return extensions == null ? null : extensions.child("otherwise");
    }
}
