package org.countersign.webapp.decision;

import java.util.List;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.decision.DecisionSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Decisions, the newest first. */
@Schema(name = "DecisionPage")
public record DecisionPageView(
        @Schema(required = true) List<DecisionView> items,
        @Schema(description = "the cursor of the next page; absent at the end") @Nullable String next,
        @Schema(required = true, description = "10000 means that many or more") long total) {

    public static DecisionPageView of(Page<DecisionSummary> page) {
        return new DecisionPageView(page.items().stream().map(DecisionView::of).toList(), page.next(), page.total());
    }
}
