package org.countersign.rules.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.countersign.rules.table.Row;
import org.countersign.rules.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table made ready for Drools. Its rows become facts, found by a hash of the columns that ask for exact values; each
 * decision asks one question for each combination of the facts that the table names, and the hit policy then picks the
 * rows that speak.
 */
final class TableRules {

    /** Fewer rows than this under one mask are quicker to test than to look up. */
    private static final int WORTH_AN_INDEX = 12;

    private final Table table;
    private final List<FactPath> inputs;
    private final List<String> roots;
    private final Map<String, RowVoice> voices;
    private final List<Mask> masks = new ArrayList<>();
    private final List<RowFact> rows = new ArrayList<>();

    /**
     * @param inputs one for each input column
     * @param roots the facts that are asked about, together
     * @param voices by row id
     */
    TableRules(
            Table table, List<FactPath> inputs, List<String> roots, Map<String, RowVoice> voices, IntSupplier numbers) {
        this.table = table;
        this.inputs = List.copyOf(inputs);
        this.roots = List.copyOf(roots);
        this.voices = Map.copyOf(voices);
        index(numbers);
    }

    private void index(IntSupplier numbers) {
        Map<List<Integer>, List<Integer>> byColumns = new LinkedHashMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            if (!table.rows().get(i).otherwise()) {
                List<Integer> columns = Mask.columns(table.rows().get(i));
                byColumns.computeIfAbsent(columns, any -> new ArrayList<>()).add(i);
            }
        }
        List<Integer> few = new ArrayList<>();
        byColumns.forEach((columns, positions) -> {
            if (positions.size() < WORTH_AN_INDEX || columns.isEmpty()) {
                few.addAll(positions);
            } else {
                add(new Mask(numbers.getAsInt(), columns), positions);
            }
        });
        if (!few.isEmpty()) {
            add(new Mask(numbers.getAsInt(), List.of()), few);
        }
    }

    private void add(Mask mask, List<Integer> positions) {
        masks.add(mask);
        for (int position : positions) {
            Row row = table.rows().get(position);
            mask.keys(row).forEach(key -> rows.add(new RowFact(key, position, row)));
        }
    }

    /** One for each input column. */
    List<FactPath> inputs() {
        return inputs;
    }

    /** The facts that stay in a session as long as it lives. */
    List<RowFact> rows() {
        return rows;
    }

    /** Every combination of the facts that this table asks about. */
    List<Question> questions(Map<String, List<Object>> byName, Deadline deadline) {
        List<Question> questions = new ArrayList<>(4);
        if (roots.size() == 1) {
            byName.getOrDefault(roots.get(0), List.of())
                    .forEach(fact -> questions.add(question(Map.of(roots.get(0), fact), deadline)));
            return questions;
        }
        combine(byName, 0, new HashMap<>(), questions, deadline);
        return questions;
    }

    private void combine(
            Map<String, List<Object>> byName,
            int depth,
            Map<String, Object> chosen,
            List<Question> questions,
            Deadline deadline) {
        if (depth == roots.size()) {
            questions.add(question(Map.copyOf(chosen), deadline));
            return;
        }
        for (Object fact : byName.getOrDefault(roots.get(depth), List.of())) {
            chosen.put(roots.get(depth), fact);
            combine(byName, depth + 1, chosen, questions, deadline);
        }
    }

    private Question question(Map<String, Object> facts, Deadline deadline) {
        deadline.look();
        return new Question(this, facts, values(facts), deadline);
    }

    private @Nullable Object[] values(Map<String, Object> facts) {
        @Nullable Object[] values = new Object[inputs.size()];
        for (int i = 0; i < values.length; i++) {
            FactPath path = inputs.get(i);
            Object fact = facts.get(path.root());
            values[i] = table.inputs().get(i).read(fact == null ? null : path.read(fact));
        }
        return values;
    }

    /** The looks that a question takes into the rows, one for each mask. */
    void probe(Question question, List<Object> probes) {
        for (Mask mask : masks) {
            probes.add(new Probe(mask.key(question.values()), question));
        }
    }

    /** @param fitting in the order in which they were found */
    void answer(Question question, List<RowFact> fitting, Verdict verdict) {
        List<Row> fit = new ArrayList<>(fitting.size());
        if (fitting.size() > 1) {
            fitting.sort(Comparator.comparingInt(RowFact::position));
        }
        fitting.forEach(row -> fit.add(row.row()));
        for (Row row : table.speaking(fit)) {
            Objects.requireNonNull(voices.get(row.id())).speak(question.facts(), verdict);
        }
    }
}
