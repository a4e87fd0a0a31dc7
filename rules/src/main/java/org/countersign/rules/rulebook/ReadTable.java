package org.countersign.rules.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import org.countersign.rules.table.Input;
import org.countersign.rules.table.Output;
import org.countersign.rules.table.Row;
import org.countersign.rules.table.Table;
import org.countersign.rules.table.TableCsv;
import org.countersign.rules.table.TableProblem;
import org.countersign.rules.table.TableProblems;
import org.countersign.rules.table.ValueType;
import org.jspecify.annotations.Nullable;

/** A table file on its way into a rulebook: read, held against the facts there are, and put into words. */
final class ReadTable {

    private static final String BECAUSE = "because";

    private final String file;
    private final Vocabulary words;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final List<FactPath> inputs = new ArrayList<>();
    private final Map<String, RowVoice> voices = new HashMap<>();
    private final TreeSet<String> roots = new TreeSet<>();
    private TableCsv.@Nullable Parsed parsed;

    ReadTable(String file, String csv, Vocabulary words) {
        this.file = file;
        this.words = words;
        try {
            parsed = TableCsv.parse(file, csv);
            check(parsed.table());
        } catch (TableProblems broken) {
            for (TableProblem problem : broken.problems()) {
                problems.add(new RuleProblem(file, problem.line(), problem.column(), problem.message()));
            }
        }
    }

    List<RuleProblem> problems() {
        return problems;
    }

    /** Every row in words; nothing while the file can't be read. */
    List<RuleLine> lines() {
        if (parsed == null) {
            return List.of();
        }
        Table table = parsed.table();
        return table.rows().stream()
                .map(row -> new RuleLine(row.id(), sentence(table, row), file, line(row)))
                .toList();
    }

    /** As it was read; null when it could not be. */
    @Nullable
    Table table() {
        return parsed == null ? null : parsed.table();
    }

    /** Ready for Drools; only asked when nothing is wrong. */
    TableRules rules(IntSupplier masks) {
        if (parsed == null || !problems.isEmpty()) {
            throw new IllegalStateException(file + " has problems");
        }
        return new TableRules(parsed.table(), inputs, List.copyOf(roots), voices, masks);
    }

    private int line(Row row) {
        return parsed == null ? 0 : parsed.lines().getOrDefault(row.id(), 0);
    }

    private void check(Table table) {
        if (table.hitPolicy().counts()) {
            problem(
                    2,
                    2,
                    "hit policy " + table.hitPolicy().letter() + " answers with a number that no row says: "
                            + "in a rule set write C, and every row that fits speaks");
        }
        if (table.hasFallback()) {
            problem(2, 2, "a rule set names the row that spoke: write an otherwise row instead of a line 'default'");
        }
        for (int i = 0; i < table.inputs().size(); i++) {
            input(table.inputs().get(i), i + 2);
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            output(table.outputs().get(i), table.inputs().size() + i + 2);
        }
        if (problems.isEmpty()) {
            table.rows().forEach(row -> row(table, row));
        }
    }

    private void input(Input input, int column) {
        try {
            FactPath path = FactPath.of(input.path(), words);
            inputs.add(path);
            roots.add(path.root());
            if (!path.gives(input.type())) {
                problem(
                        3,
                        column,
                        input.path() + " is a " + path.typeName() + " and can't be read as "
                                + input.type().word());
            }
        } catch (IllegalArgumentException e) {
            problem(3, column, e.getMessage());
        }
    }

    private void output(Output output, int column) {
        if (output.name().equals(RowVoice.ESCALATE) && output.type() != ValueType.TEXT) {
            problem(3, column, "'then escalate' names a queue, so its type is text");
        }
        if (output.name().equals(RowVoice.REFUSE) && output.type() != ValueType.BOOLEAN) {
            problem(3, column, "'then refuse' is true or empty, so its type is boolean");
        }
    }

    private void row(Table table, Row row) {
        int because = table.notes().indexOf(BECAUSE);
        int column = 2 + table.inputs().size() + table.outputs().size() + because;
        String fault = RuleId.fault(row.id());
        if (fault != null) {
            problem(line(row), 1, fault);
        }
        try {
            String sentence = because < 0 ? "" : row.notes().get(because);
            Because why = Because.of(table, row, sentence, words);
            roots.addAll(why.roots());
            voices.put(row.id(), new RowVoice(table, row, why));
        } catch (IllegalArgumentException e) {
            problem(line(row), column, "row " + row.id() + ", column '" + BECAUSE + "': " + e.getMessage());
        }
    }

    private static String sentence(Table table, Row row) {
        StringBuilder out = new StringBuilder(table.name()).append(": ");
        String glue = "if ";
        for (int i = 0; i < row.tests().size(); i++) {
            String test = row.tests().get(i).toString();
            if (!test.equals("-")) {
                out.append(glue)
                        .append(table.inputs().get(i).label())
                        .append(' ')
                        .append(test);
                glue = " and ";
            }
        }
        out.append(row.otherwise() ? "otherwise" : glue.equals("if ") ? "always" : "");
        glue = ": ";
        for (int i = 0; i < row.outputs().size(); i++) {
            Object value = row.outputs().get(i);
            if (value != null) {
                out.append(glue)
                        .append(table.outputs().get(i).label())
                        .append(' ')
                        .append(Words.show(value));
                glue = ", ";
            }
        }
        return out.append(glue.equals(": ") ? ": nothing" : "").toString();
    }

    private void problem(int line, int column, @Nullable String message) {
        problems.add(new RuleProblem(file, line, column, String.valueOf(message)));
    }
}
