package org.countersign.decisions.oversight;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.privacy.Erasures;

/** Who has had a hand in a decision, as the ledger knows it. */
public final class LedgerHands implements Signatures.Hands {

    private final DecisionLedger ledger;
    private final Inbox inbox;
    private final Erasures erasures;

    public LedgerHands(DecisionLedger ledger, Inbox inbox, Erasures erasures) {
        this.ledger = ledger;
        this.inbox = inbox;
        this.erasures = erasures;
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

    /** Rules and models have desks of their own, which know who proposed what. */
    @Override
    public Set<String> askers(Task task) {
        return task.queue().equals(Signatures.PRIVACY)
                ? Set.of(erasures.get(task.subject()).askedBy())
                : Set.of();
    }

    @Override
    public List<String> signers(String decisionId) {
        return ledger.find(decisionId).stream()
                .flatMap(d -> d.signatures().stream())
                .map(Signature::by)
                .toList();
    }
}
