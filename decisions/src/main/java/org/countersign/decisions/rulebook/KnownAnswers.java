package org.countersign.decisions.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.decisions.rulebook.Finding.Severity;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.rules.table.Table;

/**
 * The answers that a rule set gives: those of its tables and rules, and the two that every rule set may give. Somebody
 * listens to these; a column of a foreign table that answers anything else would speak to nobody.
 */
final class KnownAnswers {

    private static final Pattern SPOKEN = Pattern.compile("verdict\\s*\\.\\s*(?:adjust|choose)\\s*\\(\\s*\"([^\"]+)\"");
    private static final String KIND = "\\.(number|text|part)$";

    private final Set<String> names = new TreeSet<>(Set.of("escalate", "refuse"));

    KnownAnswers(RulesetSource source) {
        source.files().forEach((file, text) -> {
            if (file.endsWith(".table.csv")) {
                TableSheet sheet = TableSheet.of(text);
                for (int i = 1; i < sheet.columns().size(); i++) {
                    if (sheet.isOutput(i)) {
                        names.add(what(sheet.name(i)));
                    }
                }
            } else if (file.endsWith(".drl")) {
                Matcher spoken = SPOKEN.matcher(text);
                while (spoken.find()) {
                    names.add(spoken.group(1));
                }
            }
        });
    }

    private static String what(String name) {
        return name.replaceFirst(KIND, "");
    }

    /** The columns of a table that answer something else; the head of a table stands in its third line. */
    List<Finding> unbound(String file, Table table) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            String name = table.outputs().get(i).name();
            if (!names.contains(what(name))) {
                found.add(new Finding(
                        Severity.ERROR,
                        Finding.TEXT,
                        file,
                        null,
                        table.inputs().size() + i + 2,
                        3,
                        "column 'then " + name + "' is no answer of this rule set: its answers are "
                                + String.join(", ", names),
                        Map.of()));
            }
        }
        return found;
    }
}
