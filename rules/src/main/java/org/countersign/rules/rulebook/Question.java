package org.countersign.rules.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table asked about one combination of facts (this order, this line): its input values, and which rows fit. */
final class Question {

    private final TableRules table;
    private final Map<String, Object> facts;
    private final @Nullable Object[] values;
    private final Deadline deadline;
    private @Nullable List<RowFact> fitting;

    Question(TableRules table, Map<String, Object> facts, @Nullable Object[] values, Deadline deadline) {
        this.table = table;
        this.facts = facts;
        this.values = values;
        this.deadline = deadline;
    }

    /** Asked once for each row that may fit. */
    @Nullable
    Object[] values() {
        deadline.look();
        return values;
    }

    Map<String, Object> facts() {
        return facts;
    }

    void hit(RowFact row) {
        if (fitting == null) {
            fitting = new ArrayList<>(2);
        }
        fitting.add(row);
    }

    void answer(Verdict verdict) {
        table.answer(this, fitting == null ? List.of() : fitting, verdict);
    }
}
