package org.countersign.ledger.rulebook;

import java.time.Instant;
import java.util.Set;
import org.countersign.domain.rulebook.RulesetSource;
import org.jspecify.annotations.Nullable;

/**
 * A rule set's text while it is being edited; each rule set has one at most.
 *
 * @param base the version it started from, 0 when there was none
 * @param author who saved it last
 * @param editors everybody who has saved it: none of them may approve what comes of it
 * @param revision counts the saves, so that two who edit at once notice
 * @param change the change that was submitted with this text and is not closed yet
 */
public record RuleDraft(
        RulesetSource source,
        int base,
        String author,
        Set<String> editors,
        String reason,
        int revision,
        @Nullable Integer change,
        Instant updatedAt) {

    public RuleDraft {
        editors = Set.copyOf(editors);
    }

    /** The same text, and the change that it was submitted as. */
    public RuleDraft submittedAs(@Nullable Integer number) {
        return new RuleDraft(source, base, author, editors, reason, revision, number, updatedAt);
    }
}
