package org.countersign.ledger.rulebook;

import java.time.Instant;
import java.util.Set;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it was submitted, and what became of it. Its text never changes.
 *
 * @param number counts the changes of its rule set, from 1
 * @param hash of the text, as it was submitted
 * @param base the version that the text started from
 * @param editors everybody who had a hand in the text
 * @param from when it is to take effect; null means as soon as it is approved
 * @param until when the version before it is to return; null means never
 * @param zone the time zone in which the author thought of these times
 * @param version the published version that it became
 */
public record RuleChange(
        RulesetSource source,
        int number,
        String hash,
        int base,
        String author,
        Set<String> editors,
        String reason,
        State state,
        Instant submittedAt,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String comment,
        @Nullable Instant from,
        @Nullable Instant until,
        String zone,
        @Nullable Integer version) {

    /** Where a change stands. An approved one waits for its time; a live one has become a version. */
    public enum State {
        REVIEW,
        APPROVED,
        LIVE,
        ENDED,
        REJECTED,
        VOIDED,
        WITHDRAWN;

        /** Whether it is still on its way into force. */
        public boolean isOpen() {
            return this == REVIEW || this == APPROVED;
        }
    }

    public RuleChange {
        editors = Set.copyOf(editors);
    }

    public RulesetId ruleset() {
        return source.ruleset();
    }

    /** What its process and its task are about, such as {@code fulfilment/pricing #3}. */
    public String subject() {
        return ruleset() + " #" + number;
    }
}
