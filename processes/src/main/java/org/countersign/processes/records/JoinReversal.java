package org.countersign.processes.records;

import java.util.Optional;
import org.countersign.ledger.oversight.Trace;
import org.countersign.processes.oversight.Reversal;

/** Takes back that rules made one record of two. */
public final class JoinReversal implements Reversal {

    private final MatchingSteps steps;

    public JoinReversal(MatchingSteps steps) {
        this.steps = steps;
    }

    @Override
    public String type() {
        return Trace.JOINED;
    }

    @Override
    public Optional<String> undo(Trace trace, String who, String why) {
        steps.unjoin(trace.subject(), who, why);
        return Optional.empty();
    }
}
