package org.countersign.decisions.rulebook;

import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.rules.rulebook.RuleProblems;
import org.countersign.rules.scenario.CaseWriter;
import org.countersign.rules.scenario.Scenarios;

/** Makes a case of a decision that was really made, so that what was once right stays right, or wrong never returns. */
public final class DecisionCases {

    private final DecisionLedger decisions;

    public DecisionCases(DecisionLedger decisions) {
        this.decisions = decisions;
    }

    /** The text of {@code scenarios.csv} with one case more. */
    public String append(RulesetSource source, String decisionId) {
        Decision decision = decisions
                .find(decisionId)
                .map(StoredDecision::decision)
                .orElseThrow(() -> new RuleDeskRefused(Code.NOT_FOUND, "decision: there is no " + decisionId));
        if (!decision.version().ruleset().equals(source.ruleset())) {
            throw new RuleDeskRefused(
                    Code.BAD_FILES,
                    "decisionId: " + decisionId + " was decided by "
                            + decision.version().ruleset() + ", not by " + source.ruleset());
        }
        try {
            return CaseWriter.append(
                    source.files().getOrDefault(Scenarios.FILE, "scenario,outcome,rules,note\n"), decision);
        } catch (IllegalArgumentException | RuleProblems e) {
            throw new RuleDeskRefused(
                    Code.BAD_FILES, "decisionId: " + decisionId + " can't be written as a case: " + e.getMessage());
        }
    }
}
