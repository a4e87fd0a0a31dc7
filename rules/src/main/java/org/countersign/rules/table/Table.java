package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as business people know it: a row is a rule, a column asks for one fact or gives one answer. It means
 * what DMN says it means. A table stands on its own: it is read from CSV, printed back to the same text, and evaluated
 * over plain values; a rulebook compiles many of them for speed.
 *
 * @param notes names of the annotation columns; they say why and are never compared
 * @param acceptedGaps where no row is meant to fit
 */
public record Table(
        String id,
        String name,
        HitPolicy hitPolicy,
        List<Input> inputs,
        List<Output> outputs,
        List<String> notes,
        List<AcceptedGap> acceptedGaps,
        List<Row> rows) {

    public Table {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        notes = List.copyOf(notes);
        acceptedGaps = List.copyOf(acceptedGaps);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.tests().size() != inputs.size()
                    || row.outputs().size() != outputs.size()
                    || row.notes().size() != notes.size()) {
                throw new IllegalArgumentException("row " + row.id() + " does not fit the columns of table " + id);
            }
        }
        for (AcceptedGap gap : acceptedGaps) {
            if (gap.tests().size() != inputs.size()) {
                throw new IllegalArgumentException("an accepted gap does not fit the columns of table " + id);
            }
        }
    }

    public Table(
            String id,
            String name,
            HitPolicy hitPolicy,
            List<Input> inputs,
            List<Output> outputs,
            List<String> notes,
            List<Row> rows) {
        this(id, name, hitPolicy, inputs, outputs, notes, List.of(), rows);
    }

    /** @throws TableProblems every problem with its line and column */
    public static Table parse(String file, String csv) {
        return TableCsv.parse(file, csv).table();
    }

    /** The same table as text; what is printed parses back to an equal table. */
    public String print() {
        return TableCsv.print(this);
    }

    /**
     * @param facts by the path of the input, such as {@code line.quantity}, or as maps within maps; a missing one counts
     *     as null
     * @throws IllegalArgumentException a fact is of the wrong kind or not allowed
     * @throws TableConflict rows fit together that must not
     */
    public TableResult evaluate(Map<String, ?> facts) {
        @Nullable Object[] values = new Object[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = inputs.get(i).read(fact(facts, inputs.get(i).path()));
        }
        List<Row> fitting = rows.stream().filter(row -> row.fits(values)).toList();
        List<Row> speaking = speaking(fitting);
        return new TableResult(
                speaking.stream().map(Row::id).toList(),
                speaking.isEmpty() && hasFallback()
                        ? hitPolicy.whole(said(fallback()))
                        : hitPolicy.result(this, speaking));
    }

    private static @Nullable Object fact(Map<?, ?> facts, String path) {
        if (facts.containsKey(path)) {
            return facts.get(path);
        }
        for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
            if (facts.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
                return fact(inner, path.substring(dot + 1));
            }
        }
        return null;
    }

    /** Whether the table answers even when no row fits, by the defaults of its outputs. */
    public boolean hasFallback() {
        return outputs.stream().anyMatch(output -> output.fallback() != null);
    }

    private List<@Nullable Object> fallback() {
        List<@Nullable Object> answers = new ArrayList<>();
        outputs.forEach(output -> answers.add(output.fallback()));
        return answers;
    }

    /** Facts as people write them, by the path of the input: {@code 500}, {@code Gold}, {@code null} for a missing one. */
    public Map<String, @Nullable Object> facts(Map<String, String> written) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        for (Input input : inputs) {
            String text = written.get(input.path());
            if (text != null && !text.equals("null")) {
                facts.put(
                        input.path(),
                        input.type() == ValueType.TEXT ? text : input.type().parse(text));
            }
        }
        return facts;
    }

    /** What a row says in an annotation column such as {@code comment}, {@code owner} or {@code review}. */
    public Optional<String> findNote(Row row, String column) {
        int index = notes.indexOf(column);
        return index < 0 || row.notes().get(index).isEmpty()
                ? Optional.empty()
                : Optional.of(row.notes().get(index));
    }

    /** The rows that speak, out of those that fit: as the hit policy says, or the otherwise row when none fits. */
    public List<Row> speaking(List<Row> fitting) {
        return fitting.isEmpty() ? otherwise().map(List::of).orElseGet(List::of) : hitPolicy.select(this, fitting);
    }

    public Optional<Row> otherwise() {
        return rows.stream().filter(Row::otherwise).findFirst();
    }

    /** What a row says: a value, or a map from output name to value when there are several outputs. */
    @Nullable
    Object said(Row row) {
        return said(row.outputs());
    }

    private @Nullable Object said(List<? extends @Nullable Object> answers) {
        if (outputs.size() == 1) {
            return answers.get(0);
        }
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            said.put(outputs.get(i).name(), answers.get(i));
        }
        return Collections.unmodifiableMap(said);
    }
}
