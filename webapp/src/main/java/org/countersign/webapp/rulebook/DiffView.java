package org.countersign.webapp.rulebook;

import java.util.List;
import org.countersign.decisions.rulebook.RulesetDiff;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is different between two texts of a rule set: tables cell by cell, rules line by line. */
@Schema(name = "RulesetDiff")
public record DiffView(@Schema(required = true) List<FileDiffView> files) {

    static DiffView of(RulesetDiff diff) {
        return new DiffView(diff.files().stream().map(FileDiffView::of).toList());
    }

    /** One file; those that are the same on both sides are not listed. */
    @Schema(name = "RuleFileDiff")
    public record FileDiffView(
            @Schema(required = true) String name,
            @Schema(
                            required = true,
                            enumeration = {"added", "removed", "changed"})
                    String change,
            @Nullable TableDiffView table,
            @Schema(description = "lines that start with a space, + or -") @Nullable List<String> text) {

        static FileDiffView of(RulesetDiff.FileDiff f) {
            RulesetDiff.SheetDiff t = f.table();
            return new FileDiffView(
                    f.name(),
                    f.change(),
                    t == null
                            ? null
                            : new TableDiffView(
                                    t.added(),
                                    t.removed(),
                                    t.changed().stream()
                                            .map(c -> new CellView(c.row(), c.column(), c.old(), c.now()))
                                            .toList(),
                                    t.headers()),
                    f.text());
        }
    }

    /** Rows by their ids. */
    @Schema(name = "RuleTableDiff")
    public record TableDiffView(
            @Schema(required = true, description = "the cells of new rows, the id first") List<List<String>> added,
            @Schema(required = true, description = "the cells of rows that are gone, the id first")
                    List<List<String>> removed,
            @Schema(required = true) List<CellView> changed,
            @Schema(required = true, description = "header lines that differ, as + and - lines")
                    List<String> headers) {}

    /** A cell that says something else. */
    @Schema(name = "RuleCellChange")
    public record CellView(
            @Schema(required = true, example = "ESC-201") String row,
            @Schema(required = true, example = "if order.total") String column,
            @Schema(required = true, name = "old", example = "> 2500") String old,
            @Schema(required = true, name = "new", example = "> 3000")
                    @com.fasterxml.jackson.annotation.JsonProperty("new")
                    String now) {}
}
