package org.countersign.decisions.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.jspecify.annotations.Nullable;

/** Finds the rows and rules that ask for a fact: a table by its column and its sentences, a rule by its words. */
public final class WhereUsed {

    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([A-Z]{3}-\\d+)");

    private WhereUsed() {}

    /** A row or a rule, and the line on which it stands. */
    public record Use(RulesetId ruleset, String file, @Nullable String row, @Nullable String rule, int line) {}

    /** @param field such as {@code order.total}; in rules its last word counts */
    public static List<Use> of(RulesetSource source, String field) {
        List<Use> uses = new ArrayList<>();
        source.files().forEach((name, text) -> {
            if (name.endsWith(".table.csv")) {
                table(source.ruleset(), name, TableSheet.of(text), field, uses);
            } else if (name.endsWith(".drl")) {
                rules(source.ruleset(), name, text, field, uses);
            }
        });
        return uses;
    }

    private static void table(RulesetId id, String file, TableSheet sheet, String field, List<Use> uses) {
        int column = -1;
        for (int i = 1; i < sheet.columns().size(); i++) {
            if (sheet.isInput(i) && sheet.name(i).equals(field)) {
                column = i;
            }
        }
        for (TableSheet.Line row : sheet.rows()) {
            boolean asks = column > 0
                    && !row.cell(column).isEmpty()
                    && !row.cell(column).equals("-");
            boolean says = row.cells().stream().anyMatch(cell -> cell.contains("{" + field + "}"));
            if (asks || says) {
                uses.add(new Use(id, file, row.id(), null, row.number()));
            }
        }
    }

    private static void rules(RulesetId id, String file, String text, String field, List<Use> uses) {
        String word = field.substring(field.lastIndexOf('.') + 1);
        Pattern asks = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?!\\w)");
        String rule = null;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher head = RULE.matcher(lines.get(i));
            if (head.find()) {
                rule = head.group(1);
            } else if (rule != null
                    && !lines.get(i).strip().startsWith("//")
                    && asks.matcher(lines.get(i)).find()) {
                uses.add(new Use(id, file, null, rule, i + 1));
            }
        }
    }
}
