package org.countersign.decisions.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.rules.scenario.Scenarios;
import org.jspecify.annotations.Nullable;

/** Finds what asks for a fact: a table by its column and its sentences, a rule by its words, a case by its column. */
public final class WhereUsed {

    private WhereUsed() {}

    /** A row, a rule or a case, and the line on which it stands; a case is named as a row. */
    public record Use(RulesetId ruleset, String file, @Nullable String row, @Nullable String rule, int line) {}

    /** @param field such as {@code order.total}; in rules its last word counts */
    public static List<Use> of(RulesetSource source, String field) {
        List<Use> uses = new ArrayList<>();
        source.files().forEach((name, text) -> {
            if (name.endsWith(".table.csv")) {
                table(source.ruleset(), name, TableSheet.of(text), field, uses);
            } else if (name.endsWith(".drl")) {
                rules(source.ruleset(), name, text, field, uses);
            } else if (name.equals(Scenarios.FILE)) {
                cases(source.ruleset(), TableSheet.of(text).rows(), field, uses);
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

    /** A case that gives the fact a value; the first line says what stands in which column. */
    private static void cases(RulesetId id, List<TableSheet.Line> lines, String field, List<Use> uses) {
        int column = lines.isEmpty() ? -1 : lines.get(0).cells().indexOf(field);
        for (TableSheet.Line line : column < 0 ? List.<TableSheet.Line>of() : lines.subList(1, lines.size())) {
            if (!line.cell(column).isEmpty()) {
                uses.add(new Use(id, Scenarios.FILE, line.id(), null, line.number()));
            }
        }
    }

    private static void rules(RulesetId id, String file, String text, String field, List<Use> uses) {
        String word = field.substring(field.lastIndexOf('.') + 1);
        Pattern asks = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?!\\w)");
        String rule = null;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher head = RuleIndex.RULE.matcher(lines.get(i));
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
