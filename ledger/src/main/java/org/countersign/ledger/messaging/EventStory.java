package org.countersign.ledger.messaging;

import java.util.List;
import org.countersign.ledger.decision.DecisionSummary;

/** What happened to an event: its receipt, the decisions it caused, and what went out because of them. */
public record EventStory(Receipt receipt, List<DecisionSummary> decisions, List<Posted> effects) {

    public EventStory {
        decisions = List.copyOf(decisions);
        effects = List.copyOf(effects);
    }
}
