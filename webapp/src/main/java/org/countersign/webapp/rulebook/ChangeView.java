package org.countersign.webapp.rulebook;

import java.time.Instant;
import java.util.Locale;
import org.countersign.decisions.rulebook.RulesetDiff;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.ledger.rulebook.RuleChange.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A submitted change, and what became of it. */
@Schema(name = "RuleChange")
public record ChangeView(
        @Schema(required = true, example = "fulfilment/escalation") String ruleset,
        @Schema(required = true, example = "7") int number,
        @Schema(
                        required = true,
                        enumeration = {
                            "review",
                            "approved",
                            "scheduled",
                            "live",
                            "ended",
                            "rejected",
                            "voided",
                            "withdrawn"
                        })
                String state,
        @Schema(required = true) String author,
        @Schema(required = true) String reason,
        @Schema(required = true) Instant submittedAt,
        @Nullable String reviewer,
        @Nullable Instant reviewedAt,
        @Nullable String comment,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        @Schema(required = true, example = "Europe/Berlin") String zone,
        @Schema(required = true, description = "the version that its text started from") int baseNumber,
        @Schema(description = "the version that it became") @Nullable Integer versionNumber,
        @Schema(required = true, description = "SHA-256 of its text") String hash,
        @Schema(description = "against the version in force while it is open, else against the one it started from")
                @Nullable
                DiffView diff) {

    static ChangeView of(RuleChange c) {
        return of(c, null);
    }

    static ChangeView of(RuleChange c, @Nullable RulesetDiff diff) {
        DiffView view = diff == null ? null : DiffView.of(diff);
        return new ChangeView(
                c.ruleset().toString(),
                c.number(),
                state(c),
                c.author(),
                c.reason(),
                c.submittedAt(),
                c.reviewer(),
                c.reviewedAt(),
                c.comment(),
                c.from(),
                c.until(),
                c.zone(),
                c.base(),
                c.version(),
                c.hash(),
                view);
    }

    /** An approved change that has not begun waits for its time. */
    static String state(RuleChange c) {
        return c.state() == State.APPROVED && c.from() != null
                ? "scheduled"
                : c.state().name().toLowerCase(Locale.ROOT);
    }
}
