package org.countersign.decisions.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each case of a {@code scenarios.csv} gives, as its author wrote it. */
public final class CaseTexts {

    private static final Set<String> EXPECTED = Set.of("outcome", "rules", "note", "scenario");

    private CaseTexts() {}

    /** By the case's name: the facts that differ from the everyday ones. */
    public static Map<String, Map<String, String>> given(String csv) {
        Map<String, Map<String, String>> given = new LinkedHashMap<>();
        List<TableSheet.Line> lines = TableSheet.of(csv).rows();
        if (lines.isEmpty()) {
            return given;
        }
        List<String> columns = lines.get(0).cells();
        for (TableSheet.Line line : lines.subList(1, lines.size())) {
            Map<String, String> facts = new LinkedHashMap<>();
            for (int i = 1; i < columns.size(); i++) {
                if (!line.cell(i).isEmpty() && !EXPECTED.contains(columns.get(i))) {
                    facts.put(columns.get(i), line.cell(i));
                }
            }
            given.put(line.id(), facts);
        }
        return given;
    }
}
