package org.countersign.webapp.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.countersign.decisions.rulebook.TableSheet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A table as its cells, right or wrong. */
@Schema(name = "RuleTable")
public record SheetView(
        @Schema(required = true) String name,
        @Schema(required = true, example = "F") String hitPolicy,
        @Schema(required = true) List<ColumnView> inputs,
        @Schema(required = true) List<ColumnView> outputs,
        @Schema(required = true) List<RowView> rows,
        @Schema(description = "what speaks when no row fits") @Nullable RowView otherwise) {

    /** A column that asks or answers. */
    @Schema(name = "RuleTableColumn")
    public record ColumnView(
            @Schema(required = true, description = "of an input: the fact", example = "order.total") String path,
            @Schema(required = true, description = "of an output: what it says", example = "escalate") String name,
            @Schema(required = true, example = "number") String type,
            @Schema(required = true) String label,
            @Schema(required = true) List<String> values,
            @Nullable String unit) {}

    /** A row: its cells are those of the inputs, then of the outputs. */
    @Schema(name = "RuleTableRow")
    public record RowView(
            @Schema(required = true, example = "ESC-201") String id,
            @Schema(required = true) List<String> cells,
            @Nullable String because,
            @Nullable String comment,
            @Nullable String owner,
            @Nullable String review,
            @Nullable String sentence,
            @Schema(required = true) int line) {}

    static SheetView of(TableSheet sheet, Map<String, String> sentences) {
        List<ColumnView> inputs = new ArrayList<>();
        List<ColumnView> outputs = new ArrayList<>();
        for (int i = 1; i < sheet.columns().size(); i++) {
            if (sheet.isInput(i)) {
                inputs.add(column(sheet, i));
            } else if (sheet.isOutput(i)) {
                outputs.add(column(sheet, i));
            }
        }
        List<RowView> rows = new ArrayList<>();
        RowView otherwise = null;
        for (TableSheet.Line line : sheet.rows()) {
            RowView row = row(sheet, line, sentences.get(line.id()));
            rows.add(row);
            otherwise = line.cell(1).equals("otherwise") ? row : otherwise;
        }
        return new SheetView(sheet.head("table", 2), sheet.head("hit policy", 1), inputs, outputs, rows, otherwise);
    }

    private static ColumnView column(TableSheet sheet, int i) {
        String values = sheet.head("values", i);
        String label = sheet.head("label", i);
        return new ColumnView(
                sheet.name(i),
                sheet.name(i),
                sheet.head("type", i),
                label.isEmpty() ? sheet.name(i) : label,
                values.isEmpty() ? List.of() : Arrays.asList(values.split("\\s*,\\s*")),
                none(sheet.head("unit", i)));
    }

    private static RowView row(TableSheet sheet, TableSheet.Line line, @Nullable String sentence) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i < sheet.columns().size(); i++) {
            if (sheet.isInput(i) || sheet.isOutput(i)) {
                cells.add(line.cell(i));
            }
        }
        String note = note(sheet, line, "comment");
        return new RowView(
                line.id(),
                cells,
                note(sheet, line, "because"),
                note == null ? note(sheet, line, "note") : note,
                note(sheet, line, "owner"),
                note(sheet, line, "review"),
                sentence,
                line.number());
    }

    private static @Nullable String note(TableSheet sheet, TableSheet.Line line, String name) {
        int column = sheet.columns().indexOf(name);
        return column < 0 ? null : none(line.cell(column));
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }
}
