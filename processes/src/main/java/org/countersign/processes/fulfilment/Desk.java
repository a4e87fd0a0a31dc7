package org.countersign.processes.fulfilment;

import java.util.List;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.rulebook.RulesetId;

/** The decision desk as an order's steps ask it; why they ask is known to whoever wired it. */
@FunctionalInterface
public interface Desk {

    Decision decide(RulesetId ruleset, Facts facts, List<String> models);
}
