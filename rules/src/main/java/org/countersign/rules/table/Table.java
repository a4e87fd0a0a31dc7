package org.countersign.rules.table;

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
 */
public record Table(
        String id,
        String name,
        HitPolicy hitPolicy,
        List<Input> inputs,
        List<Output> outputs,
        List<String> notes,
        List<Row> rows) {

    public Table {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.tests().size() != inputs.size()
                    || row.outputs().size() != outputs.size()
                    || row.notes().size() != notes.size()) {
                throw new IllegalArgumentException("row " + row.id() + " does not fit the columns of table " + id);
            }
        }
    }

    /** @throws TableProblems every problem with its line and column */
    public static Table parse(String file, String csv) {
        return TableCsv.parse(file, csv).table();
    }

    /** The same table as text; what is printed parses back to an equal table. */
    public String print() {
        return TableCsv.print(this);
    }

    /** @param facts by the path of the input, such as {@code line.quantity}; a missing one counts as null */
    public TableResult evaluate(Map<String, ?> facts) {
        @Nullable Object[] values = new Object[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(inputs.get(i), facts.get(inputs.get(i).path()));
        }
        List<Row> fitting = rows.stream().filter(row -> row.fits(values)).toList();
        List<Row> speaking = speaking(fitting);
        return new TableResult(speaking.stream().map(Row::id).toList(), hitPolicy.result(this, speaking));
    }

    /** The rows that speak, out of those that fit: as the hit policy says, or the otherwise row when none fits. */
    public List<Row> speaking(List<Row> fitting) {
        return fitting.isEmpty() ? otherwise().map(List::of).orElseGet(List::of) : hitPolicy.select(this, fitting);
    }

    public Optional<Row> otherwise() {
        return rows.stream().filter(Row::otherwise).findFirst();
    }

    private static @Nullable Object value(Input input, @Nullable Object fact) {
        try {
            return input.type().normalise(fact);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(input.path() + ": " + e.getMessage(), e);
        }
    }

    /** What a row says: a value, or a map from output name to value when there are several outputs. */
    @Nullable
    Object said(Row row) {
        if (outputs.size() == 1) {
            return row.outputs().get(0);
        }
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            said.put(outputs.get(i).name(), row.outputs().get(i));
        }
        return Collections.unmodifiableMap(said);
    }
}
