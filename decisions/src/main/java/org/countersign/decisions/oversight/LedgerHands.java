package org.countersign.decisions.oversight;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.oversight.Signature;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.messaging.Inbox;

/** Who has had a hand in a decision, as the ledger knows it. */
public final class LedgerHands implements Signatures.Hands {

    private final DecisionLedger ledger;
    private final Inbox inbox;

    public LedgerHands(DecisionLedger ledger, Inbox inbox) {
        this.ledger = ledger;
        this.inbox = inbox;
    }

    @Override
    public Set<String> authors(String decisionId) {
        Set<String> authors = new HashSet<>();
        cause(decisionId).ifPresent(event -> {
            authors.add(event.source());
            inbox.postedBy(event).ifPresent(authors::add);
        });
        return authors;
    }

    /** The event that asked; a timer's decision has none. */
    private Optional<EventKey> cause(String decisionId) {
        return ledger.find(decisionId)
                .map(StoredDecision::decision)
                .map(Decision::cause)
                .flatMap(EventKey::find);
    }

    @Override
    public List<String> signers(String decisionId) {
        return ledger.find(decisionId).stream()
                .flatMap(d -> d.signatures().stream())
                .map(Signature::by)
                .toList();
    }
}
