package org.countersign.decisions.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.countersign.decisions.rulebook.Finding.Severity;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.rules.table.DmnXml;
import org.countersign.rules.table.Table;
import org.countersign.rules.table.TableProblems;
import org.jspecify.annotations.Nullable;

/**
 * Tables on their way to other tools and back. What comes in is read by the same rules as what is written here, and
 * before anything changes it is told what would: cell by cell, with everything that is wrong.
 */
public final class TableExchange {

    /** Of a file that comes in. */
    public static final int LARGEST = 8 * 1024 * 1024;

    private static final String ENDING = ".table.csv";

    private final Approvals.Examiner examiner;

    public TableExchange(Approvals.Examiner examiner) {
        this.examiner = examiner;
    }

    /**
     * What a file would change.
     *
     * @param file the table's file in the rule set
     * @param tables those to choose from, of a DMN file; when there are several and none was chosen, nothing changes
     * @param after the rule set with the table in it
     */
    public record Import(
            String file, List<DmnXml.Decision> tables, RulesetDiff diff, List<Finding> problems, RulesetSource after) {

        public Import {
            tables = List.copyOf(tables);
            problems = List.copyOf(problems);
        }

        /** What can't be compiled does not come in; what merely overlaps may be repaired afterwards. */
        public void requireReadable() {
            List<Finding> errors = problems.stream()
                    .filter(problem -> problem.isError() && problem.kind().equals(Finding.TEXT))
                    .filter(problem -> problem.file().equals(file))
                    .toList();
            if (!errors.isEmpty()) {
                throw new RuleDeskRefused(Code.BAD_TABLE, file + " can't come in: " + errors.get(0), errors);
            }
        }
    }

    /** @throws RuleDeskRefused there is no such table, or its draft can't be read yet */
    public static byte[] export(RulesetSource source, String file, TableFormat format) {
        String csv = source.files().get(file);
        if (csv == null || !file.endsWith(ENDING)) {
            List<String> tables = source.files().keySet().stream()
                    .filter(name -> name.endsWith(ENDING))
                    .toList();
            throw new RuleDeskRefused(
                    Code.NOT_FOUND, "file: '" + file + "' is no table of " + source.ruleset() + ", it has " + tables);
        }
        return format == TableFormat.CSV
                ? csv.getBytes(StandardCharsets.UTF_8)
                : readable(() -> format.write(Table.parse(file, csv)));
    }

    /**
     * @param file the table's file; null to call it as the table is called
     * @param decision which of a DMN file's tables, by its id or name
     * @throws RuleDeskRefused the file can't be read, with every problem
     */
    public Import read(
            RulesetSource before, @Nullable String file, TableFormat format, byte[] bytes, @Nullable String decision) {
        String place = format.fileName(file == null ? "import" + ENDING : file);
        if (file != null && !file.endsWith(ENDING)) {
            throw new RuleDeskRefused(
                    Code.BAD_FILES, "file: '" + file + "' is no table: write a name such as amount" + ENDING);
        }
        if (bytes.length > LARGEST) {
            throw new RuleDeskRefused(Code.TOO_LARGE, place + ": a file has at most " + LARGEST + " bytes");
        }
        List<DmnXml.Decision> tables = readable(() -> format.tables(place, bytes));
        if (tables.size() > 1 && decision == null) {
            return new Import(
                    file == null ? "" : file, tables, new RulesetDiff(List.of()), choose(file, tables), before);
        }
        Table table = readable(() -> format.read(place, bytes, decision));
        return compare(before, file == null ? table.id() + ENDING : file, table, tables);
    }

    private static List<Finding> choose(@Nullable String file, List<DmnXml.Decision> tables) {
        List<String> names =
                tables.stream().map(t -> t.id() + " (" + t.name() + ")").toList();
        return List.of(finding(file == null ? "" : file, 0, 0, "decision: choose one of the file's tables " + names));
    }

    /** Only what the table says is compared: in what order its head is written is nobody's change. */
    private Import compare(RulesetSource before, String file, Table table, List<DmnXml.Decision> tables) {
        Map<String, String> old = new TreeMap<>(before.files());
        Table known = known(file, old.get(file));
        if (table.equals(known)) {
            return new Import(file, tables, new RulesetDiff(List.of()), List.of(), before);
        }
        if (known != null) {
            old.put(file, known.print());
        }
        Map<String, String> next = new TreeMap<>(before.files());
        next.put(file, table.print());
        RulesetSource after = Drafts.checked(before.ruleset(), next);
        List<Finding> problems = new ArrayList<>();
        if (!before.files().containsKey(file)) {
            problems.addAll(new KnownAnswers(before).unbound(file, table));
        }
        problems.addAll(examiner.check(after));
        RulesetDiff diff = RulesetDiff.of(new RulesetSource(before.ruleset(), old), after);
        return new Import(file, tables, diff, problems, after);
    }

    private static @Nullable Table known(String file, @Nullable String csv) {
        try {
            return csv == null ? null : Table.parse(file, csv);
        } catch (TableProblems e) {
            return null;
        }
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (TableProblems e) {
            List<Finding> findings = e.problems().stream()
                    .map(p -> finding(p.file(), p.line(), p.column(), p.message()))
                    .toList();
            throw new RuleDeskRefused(Code.BAD_TABLE, findings.get(0).toString(), findings);
        }
    }

    private static Finding finding(String file, int line, int column, String message) {
        return new Finding(Severity.ERROR, Finding.TEXT, file, null, column, line, message, Map.of());
    }
}
