package org.countersign.webapp.oversight;

import java.time.Instant;
import java.util.List;
import org.countersign.decisions.rulebook.RuleDeskRefused;
import org.countersign.decisions.rulebook.RulesetDiff;
import org.countersign.ledger.rulebook.RuleChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer is asked about, in short. */
@Schema(name = "RuleChangeSummary")
public record RuleChangeSummaryView(
        @Schema(required = true, example = "fulfilment/escalation") String ruleset,
        @Schema(required = true, example = "7") int number,
        @Schema(required = true) String author,
        @Schema(required = true) String reason,
        @Schema(required = true, description = "one line for each file") List<String> summary,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        @Schema(required = true, example = "Europe/Berlin") String zone,
        @Schema(
                        required = true,
                        description = "the page of its review",
                        example = "/rules/fulfilment/escalation/reviews/7")
                String page,
        @Schema(description = "why you can't approve it, such as having written it") @Nullable String whyNotApprove) {

    static RuleChangeSummaryView of(RuleChange c, RulesetDiff diff, @Nullable RuleDeskRefused whyNot) {
        return new RuleChangeSummaryView(
                c.ruleset().toString(),
                c.number(),
                c.author(),
                c.reason(),
                diff.summary(),
                c.from(),
                c.until(),
                c.zone(),
                "/rules/" + c.ruleset() + "/reviews/" + c.number(),
                whyNot == null ? null : whyNot.getMessage());
    }
}
