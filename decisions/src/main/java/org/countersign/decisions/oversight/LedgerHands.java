package org.countersign.decisions.oversight;

import java.util.List;
import java.util.Optional;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.oversight.Signature;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;

/** Who has had a hand in a decision, as the ledger knows it. */
public final class LedgerHands implements Signatures.Hands {

    private final DecisionLedger ledger;

    public LedgerHands(DecisionLedger ledger) {
        this.ledger = ledger;
    }

    /** The source of the event that asked. */
    @Override
    public Optional<String> author(String decisionId) {
        return ledger.find(decisionId)
                .map(StoredDecision::decision)
                .map(Decision::cause)
                .map(cause -> cause.substring(0, Math.max(0, cause.indexOf('|'))));
    }

    @Override
    public List<String> signers(String decisionId) {
        return ledger.find(decisionId).stream()
                .flatMap(d -> d.signatures().stream())
                .map(Signature::by)
                .toList();
    }
}
