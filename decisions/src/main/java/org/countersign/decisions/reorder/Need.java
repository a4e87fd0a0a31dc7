package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a product is needed, and every number on the way there.
 *
 * @param quantity to order; 0 when nothing is
 * @param binding the rule of the step that made it this quantity; empty when none did
 * @param waitsDays so long it is put off at most, until more is ordered of the supplier; null when it is not
 * @param why in one sentence
 */
public record Need(
        int quantity,
        BigDecimal unitCost,
        int position,
        int reorderPoint,
        BigDecimal coverWeeks,
        List<Step> steps,
        String binding,
        @Nullable BigDecimal waitsDays,
        String why) {

    public Need {
        steps = List.copyOf(steps);
    }

    public BigDecimal value() {
        return unitCost.multiply(BigDecimal.valueOf(quantity));
    }

    /** The chain in words, one number after the other. */
    public String chain() {
        return String.join("; ", steps.stream().map(Step::because).toList());
    }
}
