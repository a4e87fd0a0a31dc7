package org.countersign.webapp.rulebook;

import java.util.List;
import org.countersign.decisions.rulebook.TableExchange;
import org.countersign.rules.table.DmnXml;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file would change in the draft, or has changed. */
@Schema(name = "RuleImport")
public record ImportView(
        @Schema(required = true, description = "the table's file in the rule set", example = "amount.table.csv")
                String file,
        @Schema(required = true, description = "what is different from the draft, or from what is in force")
                DiffView diff,
        @Schema(required = true, description = "what is wrong with the rule set once the table is in it")
                List<CheckView.FindingView> problems,
        @Schema(required = true, description = "of the draft; 0 when there is none", example = "4") int revision,
        @Schema(required = true, description = "whether the draft holds it now") boolean applied,
        @Schema(required = true, description = "the tables of a DMN file; choose one when there are several")
                List<TableView> decisions) {

    static ImportView of(TableExchange.Import read, int revision, boolean applied) {
        return new ImportView(
                read.file(),
                DiffView.of(read.diff()),
                read.problems().stream().map(CheckView.FindingView::of).toList(),
                revision,
                applied,
                read.tables().stream().map(TableView::of).toList());
    }

    /** A table of a DMN file. */
    @Schema(name = "RuleImportTable")
    public record TableView(@Schema(required = true) String id, @Schema(required = true) String name) {

        static TableView of(DmnXml.Decision decision) {
            return new TableView(decision.id(), decision.name());
        }
    }
}
