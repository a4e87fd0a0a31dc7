package org.countersign.webapp.rulebook;

import org.countersign.decisions.rulebook.WhereUsed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place where rules ask for a fact. */
@Schema(name = "FactUse")
public record UseView(
        @Schema(required = true, example = "fulfilment/escalation") String ruleset,
        @Schema(required = true, example = "amount.table.csv") String file,
        @Schema(description = "the id of the row, or the name of the case") @Nullable String row,
        @Schema(description = "the id of the rule") @Nullable String rule,
        @Schema(required = true) int line) {

    static UseView of(WhereUsed.Use u) {
        return new UseView(u.ruleset().toString(), u.file(), u.row(), u.rule(), u.line());
    }
}
