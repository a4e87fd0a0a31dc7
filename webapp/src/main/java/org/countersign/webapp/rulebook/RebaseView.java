package org.countersign.webapp.rulebook;

import java.util.List;
import org.countersign.decisions.rulebook.Drafts;
import org.countersign.decisions.rulebook.RulesetMerge;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft as it would be on top of another version. */
@Schema(name = "RuleRebase")
public record RebaseView(
        @Schema(required = true, description = "the draft's, to give back when you rebase", example = "4") int revision,
        @Schema(required = true, description = "the version that it goes on top of", example = "5") int onto,
        @Schema(required = true, description = "what changed since the version it was written on") DiffView meanwhile,
        @Schema(required = true, description = "what the draft would change then") DiffView own,
        @Schema(required = true, description = "where both have changed the same: the draft's stays")
                List<ClashView> clashes,
        @Schema(required = true) List<FileView> files) {

    static RebaseView of(Drafts.Rebased r) {
        return new RebaseView(
                r.draft().revision() - 1,
                r.onto(),
                DiffView.of(r.meanwhile()),
                DiffView.of(r.own()),
                r.clashes().stream().map(ClashView::of).toList(),
                FileView.of(r.draft().source(), List.of()));
    }

    /** Both sides have changed the same; what is absent is not there. */
    @Schema(name = "RuleClash")
    public record ClashView(
            @Schema(required = true, example = "amount.table.csv") String file,
            @Schema(description = "the id of the row or rule; absent for the whole file", example = "ESC-201") @Nullable
                    String rule,
            @Nullable String base,
            @Nullable String theirs,
            @Nullable String mine) {

        static ClashView of(RulesetMerge.Clash c) {
            return new ClashView(c.file(), c.piece(), c.base(), c.theirs(), c.mine());
        }
    }

    /** Which draft, and on top of what. */
    @Schema(name = "RuleRebaseRequest")
    public record RequestView(
            @Schema(required = true, description = "the one that was looked at") int revision,
            @Schema(description = "a version; the one in force when it is left out") @Nullable Integer onto) {}
}
