package org.countersign.decisions.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.domain.rulebook.RulesetSource;

/** Where each rule and each row of a text stands, without compiling it. */
final class RuleIndex {

    /** The head of a rule in a DRL file; its group is the id. */
    static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([A-Z]{3}-\\d+)");

    private RuleIndex() {}

    /** A rule's file and line. */
    record Place(String file, String id, int line) {}

    static List<Place> of(RulesetSource source) {
        List<Place> places = new ArrayList<>();
        source.files().forEach((name, text) -> {
            if (name.endsWith(".table.csv")) {
                rows(name, TableSheet.of(text), places);
            } else if (name.endsWith(".drl")) {
                rules(name, text.lines().toList(), places);
            }
        });
        return places;
    }

    private static void rows(String file, TableSheet sheet, List<Place> places) {
        sheet.rows().forEach(row -> places.add(new Place(file, row.id(), row.number())));
    }

    private static void rules(String file, List<String> lines, List<Place> places) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher head = RULE.matcher(lines.get(i));
            if (head.find()) {
                places.add(new Place(file, head.group(1), i + 1));
            }
        }
    }
}
