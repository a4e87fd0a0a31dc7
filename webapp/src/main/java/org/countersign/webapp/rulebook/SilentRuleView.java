package org.countersign.webapp.rulebook;

import org.countersign.decisions.rulebook.SilentRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that has not spoken for long. */
@Schema(name = "SilentDraftRule")
public record SilentRuleView(
        @Schema(required = true, example = "fulfilment/escalation") String ruleset,
        @Schema(required = true, example = "amount.table.csv") String file,
        @Schema(required = true, example = "ESC-201") String rule,
        @Schema(required = true) int line) {

    static SilentRuleView of(SilentRules.Silent s) {
        return new SilentRuleView(s.ruleset().toString(), s.file(), s.rule(), s.line());
    }
}
