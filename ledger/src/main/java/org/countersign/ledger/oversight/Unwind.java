package org.countersign.ledger.oversight;

import java.time.Instant;
import java.util.Locale;
import org.countersign.domain.rulebook.RulesetId;
import org.jspecify.annotations.Nullable;

/** The wish to take back what followed from a version of rules between two moments, and what became of it. */
public record Unwind(
        String id,
        RulesetId ruleset,
        int version,
        Instant from,
        Instant to,
        String reason,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** A second person is asked, has turned it down, or has agreed and it is done. */
    public enum State {
        REVIEW,
        REJECTED,
        DONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Unwind decided(State now, String by, Instant at) {
        return new Unwind(id, ruleset, version, from, to, reason, askedBy, askedAt, now, by, at);
    }
}
