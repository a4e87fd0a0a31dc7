package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a DMN table: what each input asks for and what each output may say. */
final class DmnColumns {

    private static final Pattern PATH =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_'-]*( +[\\p{L}\\p{N}_'][\\p{L}\\p{N}_'-]*)*"
                    + "(\\.[\\p{L}_][\\p{L}\\p{N}_'-]*( +[\\p{L}\\p{N}_'][\\p{L}\\p{N}_'-]*)*)*");
    private static final Pattern KEYWORD = Pattern.compile(
            ".*\\b(if|then|else|for|return|some|every|satisfies|in|and|or|not|between|of|function)\\b.*");
    private static final Pattern ANY_NAME = Pattern.compile("[^`\\p{Cntrl}]{1,200}");

    private static final int LONGEST_SHOWN = 200;

    private final Xml root;
    private final Xml decision;
    private final Xml table;
    private final List<Xml> rules;
    private final boolean ranked;
    private final DmnTypes types;
    private final DmnProblems problems;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final List<UnaryTest> answers = new ArrayList<>();

    /** @param ranked whether the order of the output values decides */
    DmnColumns(Xml root, Xml decision, Xml table, boolean ranked, DmnProblems problems) {
        this.root = root;
        this.decision = decision;
        this.table = table;
        this.rules = table.children("rule");
        this.ranked = ranked;
        this.types = new DmnTypes(root);
        this.problems = problems;
        for (Xml input : table.children("input")) {
            input(input, inputs.size());
        }
        for (Xml output : table.children("output")) {
            output(output, outputs.size());
        }
    }

    List<Input> inputs() {
        return inputs;
    }

    List<Output> outputs() {
        return outputs;
    }

    /** What an output may say; a range among its values is looked at here and not kept. */
    boolean maySay(int output, Object value) {
        return answers.get(output).accepts(value);
    }

    /** The output's values in words. */
    String values(int output) {
        return answers.get(output).toString();
    }

    private void input(Xml input, int index) {
        Xml expression = input.child("inputExpression");
        Xml place = expression == null ? input : expression;
        String path = place.textOf("text").strip();
        problems.language(place);
        if (path.isEmpty()) {
            problems.add(place, "input " + (index + 1) + " asks for nothing: its expression is empty");
            path = "input" + index;
        } else if (!named(path)) {
            problems.add(
                    place,
                    "input " + (index + 1) + ": '" + shown(path) + "' is no plain name or path such as order.total: "
                            + "expressions can't be run");
            path = "input" + index;
        } else if (asked(path)) {
            problems.add(place, "input '" + path + "' has two columns");
        }
        DmnTypes.Resolved declared = types.resolve(place.attribute("typeRef"));
        DmnTypes.Resolved found = declared.type() == null ? types.ofPath(path) : declared;
        ValueType type = known(found.type(), "inputEntry", index);
        Xml values = input.child("inputValues");
        String allowed = values == null ? found.allowed() : values.textOf("text");
        UnaryTest test =
                problems.attempt(values == null ? input : values, "input values", () -> FeelReader.cell(allowed, type));
        String label = input.attribute("label", path).strip();
        inputs.add(new Input(path, type, label.isEmpty() ? path : label, test == null ? new UnaryTest.Any() : test));
    }

    /** A name may hold any sign when the file itself declares it; other words are read as expressions. */
    private boolean named(String path) {
        return declared(path)
                || (PATH.matcher(path).matches() && !KEYWORD.matcher(path).matches());
    }

    private boolean declared(String path) {
        return ANY_NAME.matcher(path).matches()
                && List.of("inputData", "decision").stream()
                        .flatMap(kind -> root.children(kind).stream())
                        .anyMatch(data -> path.equals(data.attribute("name")));
    }

    private static String shown(String path) {
        return path.length() <= LONGEST_SHOWN ? path : path.substring(0, LONGEST_SHOWN) + "...";
    }

    private boolean asked(String path) {
        return inputs.stream().anyMatch(other -> other.path().equals(path));
    }

    private void output(Xml output, int index) {
        Xml variable = decision.child("variable");
        boolean single = table.children("output").size() == 1;
        String name = name(output, variable, single, index);
        if (outputs.stream().anyMatch(other -> other.name().equals(name))) {
            problems.add(output, "output '" + name + "' has two columns");
        }
        String typeRef = output.attribute("typeRef");
        DmnTypes.Resolved found =
                types.resolve(typeRef == null && single && variable != null ? variable.attribute("typeRef") : typeRef);
        ValueType type = known(found.type(), "outputEntry", index);
        Xml values = output.child("outputValues");
        String list = values == null ? found.allowed() : values.textOf("text");
        UnaryTest may =
                problems.attempt(values == null ? output : values, "output values", () -> FeelReader.cell(list, type));
        answers.add(may == null ? new UnaryTest.Any() : may);
        List<Object> plain =
                problems.attempt(values == null ? output : values, "output values", () -> plain(answers.get(index)));
        Xml fallback = output.child("defaultOutputEntry");
        if (fallback != null) {
            problems.language(fallback);
        }
        Object value = fallback == null
                ? null
                : problems.attempt(fallback, "default output", () -> FeelReader.value(fallback.textOf("text"), type));
        String label = output.attribute("label", name).strip();
        outputs.add(new Output(name, type, label.isEmpty() ? name : label, plain == null ? List.of() : plain, value));
    }

    private static String name(Xml output, @Nullable Xml variable, boolean single, int index) {
        String name = output.attribute("name", "").strip();
        if (!name.isEmpty()) {
            return name;
        }
        String own = variable == null ? "" : variable.attribute("name", "");
        return single && !own.isBlank() ? own : output.attribute("label", "output " + (index + 1));
    }

    /** The values as a list, the strongest first; none when they are no list. An empty answer is never listed. */
    private List<Object> plain(UnaryTest may) {
        List<UnaryTest> tests = may instanceof UnaryTest.AnyOf any ? any.tests() : List.of(may);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            boolean last = i == tests.size() - 1;
            if (tests.get(i) instanceof UnaryTest.Equal equal) {
                values.add(equal.literal());
            } else if (ranked && !(tests.get(i) instanceof UnaryTest.Any) && !(last && isNull(tests.get(i)))) {
                throw new IllegalArgumentException(
                        "'" + may + "': where their order decides they are plain values, and null stands last");
            } else if (!isNull(tests.get(i))) {
                return List.of();
            }
        }
        return values;
    }

    private static boolean isNull(UnaryTest test) {
        return test instanceof UnaryTest.Missing;
    }

    /** Many files leave types out: then the first value in the column tells. */
    private ValueType known(@Nullable ValueType type, String entries, int index) {
        ValueType found = type;
        for (int i = 0; found == null && i < rules.size(); i++) {
            List<Xml> cells = rules.get(i).children(entries);
            found = index < cells.size() ? FeelReader.kind(cells.get(index).textOf("text")) : null;
        }
        return found == null ? ValueType.TEXT : found;
    }
}
