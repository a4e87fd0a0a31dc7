package org.countersign.ledger.decision;

import java.time.Instant;
import java.util.List;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.oversight.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A decision with everything that was written about it later.
 *
 * @param later what became of its subject in the end, the newest word last
 * @param erased by which erasure its inputs were taken out; null as long as they are there
 */
public record StoredDecision(
        Decision decision,
        List<Signature> signatures,
        List<Later> later,
        @Nullable Sealed sealed,
        @Nullable Erased erased) {

    public StoredDecision {
        signatures = List.copyOf(signatures);
        later = List.copyOf(later);
    }

    /** What became of a decision's subject, such as {@code delivered} or {@code cancelled}. */
    public record Later(String outcome, Instant at) {}

    /** An agreed erasure took out who it was about; the hash is still that of what was decided then. */
    public record Erased(String erasureId, Instant agreedAt) {}

    /** The batch that seals it. */
    public record Sealed(long batch, String root, Instant at) {}
}
