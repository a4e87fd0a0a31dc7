package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.countersign.rules.table.TableCsv.Line;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one table and gathers every problem on the way, so that an author repairs all of them at once. */
final class TableReader {

    static final String TABLE = "table";
    static final String HIT_POLICY = "hit policy";
    static final String ID = "id";
    static final String TYPE = "type";
    static final String LABEL = "label";
    static final String VALUES = "values";
    static final String DEFAULT = "default";
    static final String ACCEPTED_GAP = "accepted gap";
    static final String REVIEW = "review";
    static final String IF = "if ";
    static final String THEN = "then ";
    static final String OTHERWISE = "otherwise";

    static final int MOST_ROWS = 50_000;

    private static final Set<String> WORDS = Set.of(TABLE, HIT_POLICY, ID, TYPE, LABEL, VALUES, DEFAULT, ACCEPTED_GAP);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z][A-Za-z0-9_-]*)*");
    private static final Pattern QUOTED = Pattern.compile("`[^`\\p{Cntrl}]{1,200}`");
    private static final Pattern ROW_ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    private final String file;
    private final List<TableProblem> problems = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    TableReader(String file) {
        this.file = file;
    }

    TableCsv.Parsed read(List<Line> text) {
        Map<String, Line> head = new HashMap<>();
        List<Line> gaps = new ArrayList<>();
        List<Line> body = new ArrayList<>();
        for (Line line : text) {
            if (line.blank()) {
                continue;
            }
            formulas(line);
            if (!WORDS.contains(line.cell(0))) {
                body.add(line);
            } else if (line.cell(0).equals(ACCEPTED_GAP)) {
                gaps.add(line);
            } else if (head.put(line.cell(0), line) != null) {
                problem(line, 0, "the line '" + line.cell(0) + "' is there twice: keep one of them");
            } else if (!body.isEmpty()) {
                problem(line, 0, "the line '" + line.cell(0) + "' belongs above the rows");
            }
        }
        HitPolicy policy = policy(required(head, HIT_POLICY));
        Line title = required(head, TABLE);
        columns(required(head, ID), head);
        check(policy, head);
        stop();
        if (body.size() > MOST_ROWS) {
            problem(body.get(MOST_ROWS), 0, "a table has at most " + MOST_ROWS + " rows, this one " + body.size());
            stop();
        }
        List<Row> rows = body.stream().map(this::row).toList();
        checkRows(body, rows);
        List<AcceptedGap> accepted = gaps.stream().map(this::gap).toList();
        if (rows.stream().anyMatch(Row::otherwise) && head.containsKey(DEFAULT)) {
            problem(required(head, DEFAULT), 0, "a table has an otherwise row or a line 'default', not both");
        }
        stop();
        return new TableCsv.Parsed(
                new Table(name(title), Formula.unguard(title.cell(2)), policy, inputs, outputs, notes, accepted, rows),
                lines);
    }

    /** A spreadsheet would run such a cell for the next person who opens the file. */
    private void formulas(Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            if (Formula.runs(line.cells().get(i))) {
                problem(
                        line,
                        i,
                        "'" + line.cell(i) + "' looks like a formula of a spreadsheet: put an apostrophe before a"
                                + " note, or an answer into quotes");
            }
        }
    }

    /** A name as the line 'id' writes it. */
    static String quoted(String path) {
        return PATH.matcher(path).matches() ? path : "`" + path + "`";
    }

    private Line required(Map<String, Line> head, String word) {
        Line line = head.get(word);
        if (line == null) {
            problems.add(new TableProblem(
                    file,
                    1,
                    1,
                    "there is no line '" + word + "'.\nMaybe the file does not start with: table,<id>,<name> - "
                            + "hit policy,<letter> - id,if <fact>,...,then <answer>,..."));
            stop();
            throw new AssertionError("stopped above");
        }
        return line;
    }

    private String name(Line title) {
        String id = title.cell(1);
        if (!NAME.matcher(id).matches()) {
            problem(title, 1, "'" + id + "' is no table id: write lower case words such as quantity-breaks");
            stop();
        }
        return id;
    }

    private HitPolicy policy(Line line) {
        HitPolicy policy = HitPolicy.of(line.cell(1));
        if (policy == null) {
            problem(line, 1, "'" + line.cell(1) + "' is no hit policy: write one of U A P F R O C C+ C< C> C#");
            return HitPolicy.UNIQUE;
        }
        return policy;
    }

    private void columns(Line header, Map<String, Line> head) {
        for (int i = 1; i < header.cells().size(); i++) {
            String cell = header.cell(i);
            if (cell.startsWith(IF)) {
                String path = path(header, i, cell.substring(IF.length()).strip());
                ordered(header, i, outputs.isEmpty() && notes.isEmpty());
                inputs.add(input(header, i, path, head));
            } else if (cell.startsWith(THEN)) {
                String path = path(header, i, cell.substring(THEN.length()).strip());
                ordered(header, i, notes.isEmpty());
                ValueType type = type(head.get(TYPE), header, i);
                outputs.add(output(i, path, type, head));
            } else if (cell.isEmpty()) {
                problem(header, i, "a column has no name: write 'if <fact>', 'then <answer>' or a name for notes");
            } else {
                notes.add(Formula.unguard(cell));
            }
        }
        if (outputs.isEmpty()) {
            problem(header, 0, "the table says nothing: at least one column must start with 'then '");
        }
    }

    private Input input(Line header, int column, String path, Map<String, Line> head) {
        ValueType type = type(head.get(TYPE), header, column);
        Input free = new Input(path, type, label(head.get(LABEL), column, path));
        Line values = head.get(VALUES);
        UnaryTest allowed =
                values == null ? null : attempt(values, column, () -> UnaryTest.parse(values.cell(column), type));
        return allowed == null ? free : new Input(path, type, free.label(), allowed);
    }

    private Output output(int column, String path, ValueType type, Map<String, Line> head) {
        List<Object> values = values(head.get(VALUES), column, type);
        Output output = new Output(path, type, label(head.get(LABEL), column, path), values);
        Line line = head.get(DEFAULT);
        Object fallback = line == null || line.cell(column).isEmpty()
                ? null
                : attempt(line, column, () -> answer(output, line.cell(column)));
        return new Output(path, type, output.label(), values, fallback);
    }

    private AcceptedGap gap(Line line) {
        String reason = Formula.unguard(line.cell(inputs.size() + 1));
        if (reason.isEmpty()) {
            problem(line, inputs.size() + 1, "an accepted gap says why, in the cell after its questions");
        }
        return new AcceptedGap(tests(line, false), reason.isEmpty() ? "?" : reason);
    }

    private void ordered(Line header, int column, boolean inOrder) {
        if (!inOrder) {
            problem(header, column, "columns stand in the order: if ..., then ..., notes");
        }
    }

    private String path(Line header, int column, String cell) {
        boolean quoted = QUOTED.matcher(cell).matches();
        String path = quoted ? cell.substring(1, cell.length() - 1) : cell;
        boolean twice = header.cell(column).startsWith(IF)
                ? inputs.stream().anyMatch(input -> input.path().equals(path))
                : outputs.stream().anyMatch(output -> output.name().equals(path));
        if (twice) {
            problem(header, column, "'" + path + "' has two columns: put both tests into one cell");
        } else if (!quoted && !PATH.matcher(path).matches()) {
            problem(
                    header,
                    column,
                    "'" + path + "' is no name: write words with points, such as order.total, "
                            + "or any name in backquotes, such as `Order Total`");
        }
        return path;
    }

    private static String label(@Nullable Line labels, int column, String path) {
        return labels == null || labels.cell(column).isEmpty() ? path : Formula.unguard(labels.cell(column));
    }

    private ValueType type(@Nullable Line types, Line header, int column) {
        String word = types == null ? "" : types.cell(column);
        ValueType type = ValueType.of(word);
        if (type == null) {
            problem(
                    types == null ? header : types,
                    column,
                    "column '" + header.cell(column) + "' has the type '" + word
                            + "': in the line 'type' write number, text, boolean or date"
                            + " (or time, date and time, duration, months)");
            return ValueType.TEXT;
        }
        return type;
    }

    private List<Object> values(@Nullable Line values, int column, ValueType type) {
        if (values == null || values.cell(column).isEmpty()) {
            return List.of();
        }
        UnaryTest list = attempt(values, column, () -> UnaryTest.parse(values.cell(column), type));
        List<UnaryTest> tests =
                list instanceof UnaryTest.AnyOf any ? any.tests() : list == null ? List.of() : List.of(list);
        List<Object> literals = new ArrayList<>();
        for (UnaryTest test : tests) {
            if (test instanceof UnaryTest.Equal equal) {
                literals.add(equal.literal());
            } else {
                problem(values, column, "'" + test + "': the line 'values' lists plain values, the strongest first");
            }
        }
        return literals;
    }

    private void check(HitPolicy policy, Map<String, Line> head) {
        Line line = required(head, HIT_POLICY);
        if (policy.needsPriorities()
                && outputs.stream().allMatch(output -> output.values().isEmpty())) {
            problem(line, 1, policy.letter() + " needs a line 'values' with the answers, the strongest first");
        }
        boolean number = outputs.size() == 1 && outputs.get(0).type() == ValueType.NUMBER;
        if (policy == HitPolicy.SUM && !number) {
            problem(line, 1, "C+ adds up one number: the table must have one 'then' column of type number");
        }
    }

    private Row row(Line line) {
        String id = line.cell(0);
        if (!ROW_ID.matcher(id).matches()) {
            problem(line, 0, "'" + id + "' is no row id: write one such as PRI-104");
        } else if (lines.put(id, line.number()) != null) {
            problem(line, 0, "the row id " + id + " is there twice: every row has its own and keeps it");
        }
        int width = inputs.size() + outputs.size() + notes.size();
        if (line.cells().size() > width + 1) {
            problem(
                    line,
                    width + 1,
                    "row " + id + " has more cells than columns.\nMaybe a text with a comma needs quotes.");
        }
        boolean otherwise = line.cell(1).equals(OTHERWISE) && !inputs.isEmpty();
        return new Row(id, otherwise, tests(line, otherwise), answers(line), annotations(line));
    }

    private List<UnaryTest> tests(Line line, boolean otherwise) {
        List<UnaryTest> tests = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            ValueType type = inputs.get(i).type();
            String cell = otherwise && i == 0 ? "-" : line.cell(i + 1);
            Input input = inputs.get(i);
            UnaryTest test = attempt(line, i + 1, () -> allowed(input, UnaryTest.parse(cell, type)));
            if (otherwise && test != null && !(test instanceof UnaryTest.Any)) {
                problem(line, i + 1, "an otherwise row asks nothing: write - in its other cells");
            }
            tests.add(test == null ? new UnaryTest.Any() : test);
        }
        return tests;
    }

    /** A value that can't come is a slip of the pen. */
    private static UnaryTest allowed(Input input, UnaryTest test) {
        if (test instanceof UnaryTest.Equal equal && !input.allowed().accepts(equal.literal())) {
            throw new IllegalArgumentException(
                    "'" + test + "' is not among the values of " + input.path() + ": " + input.allowed());
        }
        if (test instanceof UnaryTest.AnyOf any) {
            any.tests().forEach(one -> allowed(input, one));
        }
        return test;
    }

    private List<@Nullable Object> answers(Line line) {
        List<@Nullable Object> answers = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            Output output = outputs.get(i);
            int column = inputs.size() + i + 1;
            String cell = line.cell(column);
            Object answer = cell.isEmpty() ? null : attempt(line, column, () -> answer(output, cell));
            answers.add(answer);
        }
        return answers;
    }

    /** A text answer fills its cell: commas and quotes inside are part of it. */
    private static Object answer(Output output, String cell) {
        boolean plain = output.type() == ValueType.TEXT && !cell.startsWith("\"");
        Object value = plain ? cell : output.type().parse(cell);
        if (!output.values().isEmpty()
                && output.priority(value) == output.values().size()) {
            throw new IllegalArgumentException(
                    "'" + cell + "' is not among the values of " + output.name() + ": " + output.values());
        }
        return value;
    }

    private List<String> annotations(Line line) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            int column = inputs.size() + outputs.size() + i + 1;
            if (notes.get(i).equals(REVIEW) && !line.cell(column).isEmpty()) {
                attempt(line, column, () -> ValueType.DATE.parse(line.cell(column)));
            }
            cells.add(Formula.unguard(line.cell(column)));
        }
        return cells;
    }

    private void checkRows(List<Line> body, List<Row> rows) {
        Set<Boolean> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).otherwise() && !seen.add(true)) {
                problem(body.get(i), 1, "a table has one otherwise row, but this is the second");
            }
        }
    }

    private <T> @Nullable T attempt(Line line, int column, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            problem(line, column, "row " + line.cell(0) + ", column " + heading(column) + ": " + e.getMessage());
            return null;
        }
    }

    private String heading(int column) {
        if (column <= inputs.size()) {
            return "'" + inputs.get(column - 1).label() + "'";
        }
        int output = column - 1 - inputs.size();
        return output < outputs.size() ? "'" + outputs.get(output).label() + "'" : String.valueOf(column + 1);
    }

    private void problem(Line line, int column, String message) {
        problems.add(new TableProblem(file, line.number(), column + 1, message));
    }

    private void stop() {
        if (!problems.isEmpty()) {
            throw new TableProblems(problems);
        }
    }
}
