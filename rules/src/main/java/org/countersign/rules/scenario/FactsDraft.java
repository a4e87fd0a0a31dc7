package org.countersign.rules.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Prediction;
import org.countersign.rules.fact.FactKind;
import org.countersign.rules.fact.RecordDraft;
import org.jspecify.annotations.Nullable;

/**
 * Facts for one scenario: an everyday example in which only the columns that the scenario names are different. Sums follow
 * from the parts unless they are given too.
 */
final class FactsDraft {

    private static final String SCORE = "score";
    private static final String NO_PARTS = "none";
    private static final int MOST_PARTS = 9;

    private final FactKind<?> kind;
    private final FactKind.@Nullable Parts<?, ?> parts;
    private final TreeMap<Integer, Record> inside = new TreeMap<>();
    private final Map<String, String> sums = new TreeMap<>();
    private Record facts;
    private @Nullable Prediction prediction;

    FactsDraft(FactKind<?> kind) {
        this.kind = kind;
        this.parts = kind.parts();
        this.facts = kind.everyday();
        this.prediction =
                kind.predictions().isEmpty() ? null : kind.predictions().get(0);
        if (parts != null) {
            inside.put(1, parts.everyday());
        }
    }

    /**
     * The kind that the columns speak of, the usual one when they name none.
     *
     * @throws IllegalArgumentException they speak of two kinds
     */
    static FactsDraft of(List<FactKind<?>> kinds, Collection<String> columns) {
        List<FactKind<?>> named = kinds.stream()
                .filter(kind -> columns.stream().anyMatch(kind::knows))
                .toList();
        if (named.size() > 1) {
            throw new IllegalArgumentException("a case is about one kind of facts, but this one names "
                    + String.join(" and ", named.stream().map(FactKind::root).toList()));
        }
        return new FactsDraft(named.isEmpty() ? kinds.get(0) : named.get(0));
    }

    /** @param path such as {@code order.customer.tier}, {@code line2.quantity}, {@code score.value} */
    void set(String path, String text) {
        List<String> steps = Arrays.asList(path.split("\\."));
        String root = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (parts != null && root.equals(parts.root() + "s") && text.equals(NO_PARTS)) {
            inside.clear();
        } else if (rest.isEmpty()) {
            throw new IllegalArgumentException("'" + path + "' names no value: write one such as order.total");
        } else if (root.equals(SCORE)) {
            score(rest, text);
        } else if (!kind.knows(path)) {
            throw new IllegalArgumentException("'" + root + "' is no fact: a column starts with " + words());
        } else if (!root.equals(kind.root())) {
            part(Objects.requireNonNull(parts), root, rest, text);
        } else if (parts != null && parts.sums().contains(rest.get(0))) {
            sums.put(rest.get(0), text);
        } else {
            facts = RecordDraft.with(facts, rest, text);
        }
    }

    private String words() {
        return kind.root() + (parts == null ? "" : ", " + parts.root() + ", " + parts.root() + "2") + " or score";
    }

    private void score(List<String> path, String text) {
        if (prediction == null) {
            throw new IllegalArgumentException("no model is asked about a " + kind.root());
        } else if (path.get(0).equals("available")) {
            prediction = new Prediction.Unavailable(prediction.model(), text.equals("false") ? "missing" : text);
        } else {
            prediction = RecordDraft.with(prediction, path, text);
        }
    }

    private void part(FactKind.Parts<?, ?> known, String root, List<String> path, String text) {
        int number = root.equals(known.root())
                ? 1
                : Integer.parseInt(root.substring(known.root().length()));
        if (number > MOST_PARTS) {
            throw new IllegalArgumentException("a case has " + MOST_PARTS + " " + known.root() + "s at most");
        }
        Record part = inside.containsKey(number) ? inside.get(number) : known.numbered(number);
        inside.put(number, RecordDraft.with(part, path, text));
    }

    Facts facts() {
        return kind.assemble(facts, new ArrayList<>(inside.values()), sums);
    }

    List<Prediction> predictions() {
        List<Prediction> all = new ArrayList<>(kind.predictions());
        if (prediction != null) {
            all.set(0, prediction);
        }
        return all;
    }
}
