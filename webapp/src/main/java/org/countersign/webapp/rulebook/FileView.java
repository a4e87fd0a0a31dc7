package org.countersign.webapp.rulebook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.decisions.rulebook.TableSheet;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.rules.rulebook.RuleLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One file of a rule set; a table also as its cells. */
@Schema(name = "RuleFile")
public record FileView(
        @Schema(required = true, example = "amount.table.csv") String name,
        @Schema(
                        required = true,
                        enumeration = {"table", "drl", "scenarios"})
                String kind,
        @Schema(required = true) String text,
        @Nullable SheetView table) {

    static List<FileView> of(RulesetSource source, List<RuleLine> lines) {
        Map<String, String> sentences =
                lines.stream().collect(Collectors.toMap(RuleLine::id, RuleLine::sentence, (a, b) -> a));
        return source.files().entrySet().stream()
                .map(file -> of(file.getKey(), file.getValue(), sentences))
                .toList();
    }

    private static FileView of(String name, String text, Map<String, String> sentences) {
        if (name.endsWith(".table.csv")) {
            return new FileView(name, "table", text, SheetView.of(TableSheet.of(text), sentences));
        }
        return new FileView(name, name.endsWith(".drl") ? "drl" : "scenarios", text, null);
    }
}
