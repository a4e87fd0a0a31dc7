package org.countersign.decisions.oversight;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.countersign.ledger.json.Lot;

/**
 * Draws the tasks that are opened blind. The lot is in the task's number, so nobody can draw again until it suits; what
 * it comes to is written down with the task, so that a share changed later changes no open task.
 */
public final class BlindLot {

    private final Function<String, Optional<BigDecimal>> shares;
    private final BigDecimal usual;

    /**
     * @param shares what people have set, by queue
     * @param usual the share of every other queue, between 0 and 1
     */
    public BlindLot(Function<String, Optional<BigDecimal>> shares, BigDecimal usual) {
        this.shares = shares;
        this.usual = usual;
    }

    public BigDecimal usual() {
        return usual;
    }

    public boolean draws(String taskId, String kind, String queue) {
        return Skill.of(kind).isPresent() && Lot.of(taskId) < threshold(queue);
    }

    private double threshold(String queue) {
        return shares.apply(queue).orElse(usual).doubleValue() * Lot.ALL;
    }
}
