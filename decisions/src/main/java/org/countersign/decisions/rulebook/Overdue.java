package org.countersign.decisions.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;

/** Rows that somebody meant to look at again by now: a rule that nobody owns or reviews grows old unseen. */
public final class Overdue {

    private Overdue() {}

    /** A row whose review date is over. */
    public record Row(RulesetId ruleset, String file, String row, String owner, LocalDate review, int line) {}

    public static List<Row> of(RulesetSource source, LocalDate today) {
        List<Row> found = new ArrayList<>();
        source.files().forEach((name, text) -> {
            if (name.endsWith(".table.csv")) {
                table(source.ruleset(), name, TableSheet.of(text), today, found);
            }
        });
        return found;
    }

    private static void table(RulesetId id, String file, TableSheet sheet, LocalDate today, List<Row> found) {
        int review = sheet.columns().indexOf("review");
        int owner = sheet.columns().indexOf("owner");
        if (review < 0) {
            return;
        }
        for (TableSheet.Line row : sheet.rows()) {
            LocalDate due = date(row.cell(review));
            if (due.isBefore(today)) {
                found.add(new Row(id, file, row.id(), owner < 0 ? "" : row.cell(owner), due, row.number()));
            }
        }
    }

    /** What is no date is never due: the check of the table has told of it. */
    private static LocalDate date(String cell) {
        try {
            return cell.isEmpty() ? LocalDate.MAX : LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            return LocalDate.MAX;
        }
    }
}
