package org.countersign.webapp.rulebook;

import java.time.Instant;
import java.util.List;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.ledger.rulebook.RuleDraft;
import org.countersign.ledger.rulebook.Shelved;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule set: what is in force, what is being edited, and what is on its way. */
@Schema(name = "Ruleset")
public record RulesetView(
        @Schema(required = true, example = "fulfilment/escalation") String ruleset,
        @Schema(required = true, example = "fulfilment") String feature,
        @Schema(required = true, example = "escalation") String set,
        @Schema(required = true, example = "escalation") String name,
        @Schema(description = "the version in force") @Nullable HeadView version,
        @Nullable DraftHeadView draft,
        @Schema(description = "the newest change in review or waiting for its time") @Nullable ChangeHeadView change,
        @Schema(required = true) List<String> files,
        @Schema(required = true, description = "every published version, the newest first") List<Integer> versions) {

    static RulesetView of(
            RulesetId id,
            @Nullable Shelved inForce,
            List<Shelved> all,
            @Nullable RuleDraft draft,
            @Nullable RuleChange change) {
        return new RulesetView(
                id.toString(),
                id.feature(),
                id.set(),
                id.set(),
                inForce == null ? null : HeadView.of(inForce),
                draft == null ? null : DraftHeadView.of(draft),
                change == null ? null : ChangeHeadView.of(change),
                inForce == null
                        ? List.of()
                        : List.copyOf(inForce.source().files().keySet()),
                all.stream().map(v -> v.version().number()).toList());
    }

    /** A published version without its text. */
    @Schema(name = "RulesetVersionHead")
    public record HeadView(
            @Schema(required = true, example = "3") int number,
            @Schema(required = true, description = "SHA-256 of its text") String hash,
            @Schema(required = true, example = "shipped") String publishedBy,
            @Schema(required = true) Instant publishedAt) {

        static HeadView of(Shelved s) {
            return new HeadView(s.version().number(), s.version().hash(), s.by(), s.at());
        }
    }

    /** Who edits. */
    @Schema(name = "RuleDraftHead")
    public record DraftHeadView(
            @Schema(required = true) String author,
            @Schema(required = true) Instant updatedAt,
            @Schema(required = true, example = "4") int revision) {

        static DraftHeadView of(RuleDraft draft) {
            return new DraftHeadView(draft.author(), draft.updatedAt(), draft.revision());
        }
    }

    /** A change in short. */
    @Schema(name = "RuleChangeHead")
    public record ChangeHeadView(
            @Schema(required = true, example = "7") int number,
            @Schema(required = true, example = "review") String state,
            @Schema(required = true) String author,
            @Nullable Instant effectiveFrom) {

        static ChangeHeadView of(RuleChange c) {
            return new ChangeHeadView(c.number(), ChangeView.state(c), c.author(), c.from());
        }
    }
}
