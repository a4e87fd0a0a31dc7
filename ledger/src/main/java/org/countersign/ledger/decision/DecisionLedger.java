package org.countersign.ledger.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.oversight.Signature;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;

/** Decisions. */
@SuppressWarnings("DoNotCallSuggester")
public final class DecisionLedger {
    public DecisionLedger(Database database) {}

    public void add(Decision decision) {
        throw new UnsupportedOperationException("being written");
    }

    public Optional<StoredDecision> find(String id) {
        throw new UnsupportedOperationException("being written");
    }

    public Page<DecisionSummary> search(DecisionQuery query) {
        throw new UnsupportedOperationException("being written");
    }

    public List<DecisionSummary> ofSubject(String subject) {
        throw new UnsupportedOperationException("being written");
    }

    public List<DecisionSummary> ofCause(String cause) {
        throw new UnsupportedOperationException("being written");
    }

    public void sign(String decisionId, Signature signature) {
        throw new UnsupportedOperationException("being written");
    }

    public void outcome(String decisionId, String outcome, Instant at) {
        throw new UnsupportedOperationException("being written");
    }

    public List<String> sample(int n, long seed) {
        throw new UnsupportedOperationException("being written");
    }

    public long since(Instant from) {
        throw new UnsupportedOperationException("being written");
    }
}
