package org.countersign.decisions.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.decisions.rulebook.Finding.Severity;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.rules.rulebook.Vocabulary;
import org.countersign.rules.table.TableChecks;
import org.countersign.rules.table.TableCsv;
import org.countersign.rules.table.TableFinding;
import org.countersign.rules.table.TableProblems;

/**
 * What the tables of a rule set surely were not meant to say. Rows that contradict each other and rows that can never
 * speak are errors; a gap may be meant, so it is a warning.
 */
final class TableFindings {

    private TableFindings() {}

    /** What can't be read is the compiler's business. */
    static List<Finding> of(RulesetSource source) {
        List<Finding> found = new ArrayList<>();
        source.files().forEach((name, text) -> {
            if (name.endsWith(".table.csv")) {
                add(name, text, Vocabulary.of(source.ruleset()), found);
            }
        });
        return found;
    }

    private static void add(String file, String text, Vocabulary words, List<Finding> found) {
        TableCsv.Parsed parsed;
        try {
            parsed = TableCsv.parse(file, text);
        } catch (TableProblems e) {
            return;
        }
        TableChecks.Report report = TableChecks.check(parsed.table(), words.wholeNumbers(parsed.table()));
        report.problems().forEach(problem -> found.add(finding(file, problem, parsed)));
        if (!report.complete()) {
            found.add(new Finding(
                    Severity.WARNING,
                    "incomplete",
                    file,
                    null,
                    0,
                    0,
                    file + " is so intricate that not everything was checked",
                    Map.of()));
        }
    }

    private static Finding finding(String file, TableFinding problem, TableCsv.Parsed parsed) {
        String row = problem.rows().isEmpty() ? null : problem.rows().get(0);
        return new Finding(
                problem.kind() == TableFinding.Kind.GAP ? Severity.WARNING : Severity.ERROR,
                problem.kind().name().toLowerCase(Locale.ROOT),
                file,
                row,
                0,
                row == null ? 0 : parsed.lines().getOrDefault(row, 0),
                problem.message(),
                problem.example());
    }
}
