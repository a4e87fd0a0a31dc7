package org.countersign.rules.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.countersign.domain.decision.Adjustment;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Reason;
import org.countersign.rules.table.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * What rules speak to, and all that they can do. A rule says what it wants and why; the sentence shows the values it saw,
 * each {@code {}} in turn. Nothing that one rule says can be seen by another, so the order of rules can't matter.
 */
public final class Verdict {

    /** Numbers of parts count as numbers: line 10 comes after line 2. */
    private static final Comparator<Spoken> ORDER = Comparator.comparing(
                    (Spoken spoken) -> spoken.reason().rule())
            .thenComparingInt(spoken -> spoken.part().length())
            .thenComparing(Spoken::part)
            .thenComparing(spoken -> spoken.reason().because())
            .thenComparing(spoken -> spoken.reason().wants().word());

    private final Deadline deadline;
    private final List<Spoken> spoken = new ArrayList<>();
    private String rule = "";

    Verdict(Deadline deadline) {
        this.deadline = deadline;
    }

    private record Spoken(String part, Reason reason) {}

    /** Called first in every rule, by the compiler; authors don't write it. */
    public void speaks(String ruleId) {
        rule = ruleId;
    }

    /** Nothing is wanted, but it should be known. */
    public void say(String because, @Nullable Object... values) {
        add("", Outcome.approve(), Words.fill(because, values));
    }

    /** A person of this queue should look. */
    public void escalate(String queue, String because, @Nullable Object... values) {
        add("", Outcome.escalate(queue), Words.fill(because, values));
    }

    /** It must not go on. */
    public void refuse(String because, @Nullable Object... values) {
        add("", Outcome.refuse(), Words.fill(because, values));
    }

    /** Change this by that much: {@code part} is a line's number or a SKU, or null for the whole. */
    public void adjust(String what, @Nullable Object part, Object number, String because, @Nullable Object... values) {
        String name = part == null ? null : part.toString();
        BigDecimal amount = (BigDecimal) ValueType.NUMBER.normalise(number);
        adjust(new Adjustment(what, name, amount, null), Words.fill(because, values));
    }

    /** Take this one, at that price: such as a carrier. */
    public void choose(String what, String text, Object number, String because, @Nullable Object... values) {
        BigDecimal amount = (BigDecimal) ValueType.NUMBER.normalise(number);
        adjust(new Adjustment(what, null, amount, text), Words.fill(because, values));
    }

    private void adjust(Adjustment adjustment, String because) {
        String part = Objects.requireNonNullElse(adjustment.part(), "");
        add(part, new Outcome.Adjust(List.of(adjustment)), because);
    }

    private void add(String part, Outcome wants, String because) {
        deadline.said(spoken.size());
        spoken.add(new Spoken(part, new Reason(rule, wants, because)));
    }

    /** A table row speaks. */
    void speaks(String rowId, String part, Outcome wants, String because) {
        deadline.said(spoken.size());
        spoken.add(new Spoken(part, new Reason(rowId, wants, because)));
    }

    /** All that was said, in order; afterwards the verdict is empty for the next decision. */
    Judgement settle() {
        spoken.sort(ORDER);
        List<Reason> reasons = spoken.stream().map(Spoken::reason).toList();
        spoken.clear();
        Outcome strictest =
                Outcome.strictest(reasons.stream().map(Reason::wants).toList());
        Judgement judgement = new Judgement(strictest, reasons);
        return strictest instanceof Outcome.Adjust
                ? new Judgement(new Outcome.Adjust(judgement.adjustments()), reasons)
                : judgement;
    }
}
