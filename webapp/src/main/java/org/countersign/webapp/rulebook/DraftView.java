package org.countersign.webapp.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.countersign.ledger.rulebook.RuleDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is being edited. */
@Schema(name = "RuleDraft")
public record DraftView(
        @Schema(required = true, example = "fulfilment/escalation") String ruleset,
        @Schema(required = true, description = "give it back when you save", example = "4") int revision,
        @Schema(required = true) String author,
        @Schema(required = true) Instant updatedAt,
        @Schema(required = true, description = "the version that it started from") int baseNumber,
        @Schema(required = true) String reason,
        @Schema(description = "the change that was submitted with this text") @Nullable Integer change,
        @Schema(required = true) List<FileView> files) {

    static DraftView of(RuleDraft d) {
        return new DraftView(
                d.source().ruleset().toString(),
                d.revision(),
                d.author(),
                d.updatedAt(),
                d.base(),
                d.reason(),
                d.change(),
                FileView.of(d.source(), List.of()));
    }

    /** What to save. */
    @Schema(name = "RuleDraftRequest")
    public record SaveView(
            @Schema(required = true, description = "the one that was edited, 0 for a new draft") int revision,
            @Schema(required = true, description = "file name to text, all of them") @Nullable
                    Map<String, String> files,
            @Nullable String reason) {}

    /** A text that is not saved. */
    @Schema(name = "RuleTextRequest")
    public record TextView(
            @Schema(description = "the draft's own when it is left out") @Nullable Map<String, String> files) {}

    /** Why, and when it is to hold. */
    @Schema(name = "RuleSubmitRequest")
    public record SubmitView(
            @Schema(required = true, example = "Black Friday") @Nullable String reason,
            @Schema(description = "at once when it is left out", example = "2026-11-27T00:00:00+01:00") @Nullable
                    String effectiveFrom,
            @Schema(description = "when the version before returns", example = "2026-12-01T00:00:00+01:00") @Nullable
                    String effectiveUntil,
            @Schema(description = "for times without an offset; UTC when it is left out", example = "Europe/Berlin")
                    @Nullable
                    String zone) {}

    /** A word about a review. */
    @Schema(name = "RuleReviewRequest")
    public record CommentView(@Nullable String comment) {}

    /** Back to an old text. */
    @Schema(name = "RuleRollbackRequest")
    public record RollbackView(
            @Schema(required = true, example = "3") int version,
            @Schema(required = true, example = "v4 holds too many orders") @Nullable String reason) {}

    /** Which decision to make a case of. */
    @Schema(name = "RuleCaseRequest")
    public record CaseView(@Schema(required = true) @Nullable String decisionId) {}
}
