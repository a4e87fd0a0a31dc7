package org.countersign.webapp.rulebook;

import java.time.LocalDate;
import org.countersign.decisions.rulebook.Overdue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A table row whose review date is over. */
@Schema(name = "OverdueRow")
public record OverdueView(
        @Schema(required = true, example = "fulfilment/escalation") String ruleset,
        @Schema(required = true, example = "amount.table.csv") String file,
        @Schema(required = true, example = "ESC-201") String row,
        @Schema(required = true, description = "empty when nobody is named", example = "ann") String owner,
        @Schema(required = true) LocalDate review,
        @Schema(required = true) int line) {

    static OverdueView of(Overdue.Row row) {
        return new OverdueView(row.ruleset().toString(), row.file(), row.row(), row.owner(), row.review(), row.line());
    }
}
