package org.countersign.rules.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Part;
import org.countersign.rules.table.Output;
import org.countersign.rules.table.Row;
import org.countersign.rules.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a row says when it speaks. {@code then escalate} names a queue, {@code then refuse} is true or empty, every other
 * answer is an adjustment; {@code carrier} and {@code carrier.number} are the text and the number of one adjustment. A row
 * without any answer says that nothing is wanted.
 */
final class RowVoice {

    static final String ESCALATE = "escalate";
    static final String REFUSE = "refuse";

    private final String id;
    private final List<Outcome> fixed = new ArrayList<>();
    private final List<Adjustment> adjustments;
    private final Because because;

    RowVoice(Table table, Row row, Because because) {
        this.id = row.id();
        this.because = because;
        Map<String, Adjustment> changes = new LinkedHashMap<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            Object value = row.outputs().get(i);
            if (value != null) {
                read(table.outputs().get(i), value, changes);
            }
        }
        this.adjustments = List.copyOf(changes.values());
        if (fixed.isEmpty() && adjustments.isEmpty()) {
            fixed.add(Outcome.approve());
        }
    }

    private void read(Output output, Object value, Map<String, Adjustment> changes) {
        if (output.name().equals(ESCALATE)) {
            fixed.add(Outcome.escalate((String) value));
        } else if (output.name().equals(REFUSE)) {
            if (value.equals(true)) {
                fixed.add(Outcome.refuse());
            }
        } else {
            String what = what(output.name());
            Adjustment change = changes.getOrDefault(what, new Adjustment(what, null, null, null));
            changes.put(what, with(change, output.name(), value));
        }
    }

    private static String what(String name) {
        return name.replaceFirst("\\.(number|text|part)$", "");
    }

    private static Adjustment with(Adjustment change, String name, Object value) {
        if (name.endsWith(".part")) {
            return new Adjustment(change.what(), value.toString(), change.number(), change.text());
        }
        return value instanceof BigDecimal number
                ? new Adjustment(change.what(), change.part(), number, change.text())
                : new Adjustment(change.what(), change.part(), change.number(), value.toString());
    }

    void speak(Map<String, Object> facts, Verdict verdict) {
        String line = part(facts);
        String part = line == null ? "" : line;
        String why = because.text(facts);
        for (Outcome outcome : fixed) {
            verdict.speaks(id, part, outcome, why);
        }
        if (!adjustments.isEmpty()) {
            verdict.speaks(id, part, new Outcome.Adjust(on(line)), why);
        }
    }

    /** The number of the part that the row was asked about, such as an order's line. */
    private static @Nullable String part(Map<String, Object> facts) {
        for (Object fact : facts.values()) {
            if (fact instanceof Part part) {
                return String.valueOf(part.number());
            }
        }
        return null;
    }

    /** An answer about a line is about that line, unless the row names another part. */
    private List<Adjustment> on(@Nullable String line) {
        return line == null
                ? adjustments
                : adjustments.stream()
                        .map(a -> a.part() != null ? a : new Adjustment(a.what(), line, a.number(), a.text()))
                        .toList();
    }
}
