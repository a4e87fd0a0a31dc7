package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one decision table of a DMN file and gathers every problem on the way. */
final class DmnReader {

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 200;
    private static final Pattern PATH =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_'-]*( +[\\p{L}\\p{N}_'][\\p{L}\\p{N}_'-]*)*"
                    + "(\\.[\\p{L}_][\\p{L}\\p{N}_'-]*( +[\\p{L}\\p{N}_'][\\p{L}\\p{N}_'-]*)*)*");
    private static final Pattern KEYWORD = Pattern.compile(
            ".*\\b(if|then|else|for|return|some|every|satisfies|in|and|or|not|between|of|function)\\b.*");
    private static final Pattern ROW_ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    private final String file;
    private final Xml root;
    private final Xml decision;
    private final Xml table;
    private final DmnTypes types;
    private final List<TableProblem> problems = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final Set<String> rowIds = new HashSet<>();

    DmnReader(String file, Xml root, Xml decision) {
        this.file = file;
        this.root = root;
        this.decision = decision;
        this.types = new DmnTypes(root);
        Xml found = decision.child("decisionTable");
        if (found == null) {
            throw TableProblems.one(
                    file,
                    decision.line(),
                    decision.column(),
                    "decision '" + decision.attribute("name", "") + "' is no decision table and can't be run here");
        }
        this.table = found;
    }

    Table read() {
        language(root);
        language(table);
        List<Xml> rules = table.children("rule");
        bounds(rules);
        for (int i = 0; i < table.children("input").size(); i++) {
            input(table.children("input").get(i), i, rules);
        }
        for (int i = 0; i < table.children("output").size(); i++) {
            output(table.children("output").get(i), i, rules);
        }
        HitPolicy policy = policy();
        stop();
        DmnNotes notes = new DmnNotes(table, rules);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            rows.add(row(rules.get(i), i, notes));
        }
        List<Output> answers = otherwise(rows, notes);
        List<AcceptedGap> gaps = gaps();
        stop();
        String name = decision.attribute("name", decision.attribute("id", "table"));
        Table read = new Table(id(), name.strip(), policy, inputs, answers, notes.names(), gaps, rows);
        // What can't stand in our own file, such as a formula, can't come in by another one.
        new TableReader(file).read(TableCsv.lines(file, read.print()));
        return read;
    }

    private void bounds(List<Xml> rules) {
        if (rules.size() > MOST_ROWS
                || table.children("input").size() + table.children("output").size() > MOST_COLUMNS) {
            problem(table, "a table has at most " + MOST_ROWS + " rows and " + MOST_COLUMNS + " columns");
        }
        if (table.children("output").isEmpty()) {
            problem(table, "the table has no output");
        }
        stop();
    }

    /** Table ids are lower case words here; other tools have Decision_1abc. */
    private String id() {
        String id = decision.attribute("id", "table").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        id = id.replaceAll("^[^a-z]+|-+$", "");
        return id.isEmpty() ? "table" : id;
    }

    private HitPolicy policy() {
        String policy = table.attribute("hitPolicy", "UNIQUE");
        String aggregation = table.attribute("aggregation", "");
        HitPolicy found =
                switch (policy) {
                    case "UNIQUE", "U" -> HitPolicy.UNIQUE;
                    case "ANY", "A" -> HitPolicy.ANY;
                    case "PRIORITY", "P" -> HitPolicy.PRIORITY;
                    case "FIRST", "F" -> HitPolicy.FIRST;
                    case "RULE ORDER", "R" -> HitPolicy.RULE_ORDER;
                    case "OUTPUT ORDER", "O" -> HitPolicy.OUTPUT_ORDER;
                    case "COLLECT", "C" ->
                        switch (aggregation) {
                            case "" -> HitPolicy.COLLECT;
                            case "SUM" -> HitPolicy.SUM;
                            case "MIN" -> HitPolicy.MIN;
                            case "MAX" -> HitPolicy.MAX;
                            case "COUNT" -> HitPolicy.COUNT;
                            default -> null;
                        };
                    default -> null;
                };
        if (found == null) {
            problem(table, "hit policy '" + policy + " " + aggregation + "' is none of DMN's");
            return HitPolicy.UNIQUE;
        }
        if (found.needsPriorities()
                && outputs.stream().allMatch(output -> output.values().isEmpty())) {
            problem(table, "hit policy " + policy + " needs output values, the strongest first");
        }
        if (found == HitPolicy.SUM && (outputs.size() != 1 || outputs.get(0).type() != ValueType.NUMBER)) {
            problem(table, "SUM adds up one number: the table must have one output of type number");
        }
        return found;
    }

    private void input(Xml input, int index, List<Xml> rules) {
        Xml expression = input.child("inputExpression");
        Xml place = expression == null ? input : expression;
        String path = place.textOf("text").strip();
        language(place);
        if (!PATH.matcher(path).matches() || (KEYWORD.matcher(path).matches() && !declared(path))) {
            problem(
                    place,
                    "input " + (index + 1) + ": '" + path + "' is no plain name or path such as order.total: "
                            + "expressions can't be run");
            path = "input" + index;
        } else if (asked(path)) {
            problem(place, "input '" + path + "' has two columns");
        }
        DmnTypes.Resolved declared = types.resolve(place.attribute("typeRef"));
        DmnTypes.Resolved found = declared.type() == null ? types.ofPath(path) : declared;
        ValueType type = known(found.type(), rules, "inputEntry", index);
        Xml values = input.child("inputValues");
        String allowed = values == null ? found.allowed() : values.textOf("text");
        UnaryTest test = attempt(values == null ? input : values, "input values", () -> FeelReader.cell(allowed, type));
        String label = input.attribute("label", path).strip();
        inputs.add(new Input(path, type, label.isEmpty() ? path : label, test == null ? new UnaryTest.Any() : test));
    }

    private boolean declared(String path) {
        return root.children("inputData").stream().anyMatch(data -> path.equals(data.attribute("name")));
    }

    private boolean asked(String path) {
        return inputs.stream().anyMatch(other -> other.path().equals(path));
    }

    private void output(Xml output, int index, List<Xml> rules) {
        Xml variable = decision.child("variable");
        boolean single = table.children("output").size() == 1;
        String name = output.attribute("name", "").strip();
        if (name.isEmpty()) {
            String own = variable == null ? "" : variable.attribute("name", "");
            name = single && !own.isBlank() ? own : output.attribute("label", "output " + (index + 1));
        }
        String unique = name;
        if (outputs.stream().anyMatch(other -> other.name().equals(unique))) {
            problem(output, "output '" + name + "' has two columns");
        }
        String typeRef = output.attribute("typeRef");
        DmnTypes.Resolved found =
                types.resolve(typeRef == null && single && variable != null ? variable.attribute("typeRef") : typeRef);
        ValueType type = known(found.type(), rules, "outputEntry", index);
        Xml values = output.child("outputValues");
        String list = values == null ? found.allowed() : values.textOf("text");
        List<Object> allowed = list.isBlank() || list.strip().equals("-")
                ? List.of()
                : attempt(values == null ? output : values, "output values", () -> FeelReader.values(list, type));
        Xml fallback = output.child("defaultOutputEntry");
        Object value = fallback == null
                ? null
                : attempt(fallback, "default output", () -> FeelReader.value(fallback.textOf("text"), type));
        String label = output.attribute("label", name).strip();
        outputs.add(
                new Output(name, type, label.isEmpty() ? name : label, allowed == null ? List.of() : allowed, value));
    }

    /** Many files leave types out: then the first value in the column tells. */
    private static ValueType known(@Nullable ValueType type, List<Xml> rules, String entries, int index) {
        for (int i = 0; type == null && i < rules.size(); i++) {
            List<Xml> cells = rules.get(i).children(entries);
            type = index < cells.size() ? FeelReader.kind(cells.get(index).textOf("text")) : null;
        }
        return type == null ? ValueType.TEXT : type;
    }

    private Row row(Xml rule, int index, DmnNotes notes) {
        String id = rule.attribute(DmnWriter.PREFIX + ":id", rule.attribute("id", ""));
        if (!ROW_ID.matcher(id).matches()) {
            id = "row-" + (index + 1);
        }
        if (!rowIds.add(id)) {
            problem(rule, "the row id " + id + " is there twice");
        }
        String row = "row " + id;
        List<Xml> questions = rule.children("inputEntry");
        List<Xml> answers = rule.children("outputEntry");
        if (questions.size() != inputs.size() || answers.size() != outputs.size()) {
            problem(
                    rule,
                    row + " has " + questions.size() + " and " + answers.size() + " cells for " + inputs.size()
                            + " inputs and " + outputs.size() + " outputs");
            stop();
        }
        List<UnaryTest> tests = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            tests.add(test(questions.get(i), inputs.get(i), row));
        }
        List<@Nullable Object> said = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            said.add(answer(answers.get(i), outputs.get(i), row));
        }
        return new Row(id, false, tests, said, notes.of(rule));
    }

    private UnaryTest test(Xml cell, Input input, String row) {
        language(cell);
        String place = row + ", column '" + input.label() + "'";
        UnaryTest test = attempt(cell, place, () -> FeelReader.cell(cell.textOf("text"), input.type()));
        return test == null ? new UnaryTest.Any() : test;
    }

    private @Nullable Object answer(Xml cell, Output output, String row) {
        language(cell);
        String place = row + ", column '" + output.label() + "'";
        Object value = attempt(cell, place, () -> FeelReader.value(cell.textOf("text"), output.type()));
        boolean strange = value != null
                && !output.values().isEmpty()
                && output.priority(value) == output.values().size();
        if (strange) {
            problem(cell, place + ": '" + value + "' is not among its values " + output.values());
        }
        return value;
    }

    /** Our own otherwise row: other tools see its answers as the defaults of the outputs. */
    private List<Output> otherwise(List<Row> rows, DmnNotes notes) {
        Xml extension = extension("otherwise");
        if (extension == null) {
            return outputs;
        }
        List<UnaryTest> tests = new ArrayList<>();
        inputs.forEach(any -> tests.add(new UnaryTest.Any()));
        List<@Nullable Object> said = new ArrayList<>();
        outputs.forEach(output -> said.add(output.fallback()));
        String id = extension.attribute("id", "otherwise");
        if (!ROW_ID.matcher(id).matches() || !rowIds.add(id)) {
            problem(extension, "'" + id + "' is no row id, or is there twice");
        }
        String after = extension.attribute("after", "");
        int place = after.matches("\\d{1,6}") ? Math.min(Integer.parseInt(after), rows.size()) : rows.size();
        rows.add(place, new Row(id, true, tests, said, notes.of(extension)));
        return outputs.stream()
                .map(output -> new Output(output.name(), output.type(), output.label(), output.values()))
                .toList();
    }

    private List<AcceptedGap> gaps() {
        Xml extensions = table.child("extensionElements");
        List<AcceptedGap> gaps = new ArrayList<>();
        for (Xml gap : extensions == null ? List.<Xml>of() : extensions.children("acceptedGap")) {
            List<Xml> cells = gap.children("inputEntry");
            String reason = gap.textOf("reason").strip();
            if (cells.size() != inputs.size() || reason.isEmpty()) {
                problem(gap, "an accepted gap has a cell for each input, and a reason");
                continue;
            }
            List<UnaryTest> tests = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                tests.add(test(cells.get(i), inputs.get(i), "accepted gap"));
            }
            gaps.add(new AcceptedGap(tests, reason));
        }
        return gaps;
    }

    private @Nullable Xml extension(String name) {
        Xml extensions = table.child("extensionElements");
        return extensions == null ? null : extensions.child(name);
    }

    private void language(Xml place) {
        String language = place.attribute("expressionLanguage", "").toLowerCase(Locale.ROOT);
        if (!language.isEmpty() && !language.contains("feel") && !language.contains("unary")) {
            problem(place, "the expression language '" + language + "' can't be run: only FEEL's plain tests can");
        }
    }

    private <T> @Nullable T attempt(Xml place, String what, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            problem(place, what + ": " + e.getMessage());
            return null;
        }
    }

    private void problem(Xml place, String message) {
        problems.add(new TableProblem(file, place.line(), place.column(), message));
    }

    private void stop() {
        if (!problems.isEmpty()) {
            throw new TableProblems(problems);
        }
    }
}
