package org.countersign.rules.scenario;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.rules.fact.FactKind;
import org.countersign.rules.rulebook.Kinds;
import org.countersign.rules.rulebook.RuleLine;
import org.countersign.rules.rulebook.RuleProblem;
import org.countersign.rules.rulebook.RuleProblems;
import org.countersign.rules.rulebook.Rulebook;

/**
 * The examples of a rule set, from its {@code scenarios.csv}: a line for each, with a column for every fact that differs
 * somewhere, and at the end the expected {@code outcome} and {@code rules}. An empty cell takes the value of the line
 * {@code default}, or of an everyday order. They are how a rule set's author says what is meant, and its tests.
 */
public final class Scenarios {

    public static final String FILE = "scenarios.csv";

    private static final String OUTCOME = "outcome";
    private static final String RULES = "rules";
    private static final String NOTE = "note";
    private static final String DEFAULT = "default";

    private final String file;
    private final List<FactKind<?>> kinds;
    private final List<Scenario> all = new ArrayList<>();
    private final List<RuleProblem> problems = new ArrayList<>();

    private Scenarios(String file, List<FactKind<?>> kinds) {
        this.file = file;
        this.kinds = kinds;
    }

    /** @throws RuleProblems every line that can't be read; a rule set without the file has no scenarios */
    public static List<Scenario> of(RulesetSource source) {
        String text = source.files().get(FILE);
        Scenarios scenarios = new Scenarios(FILE, Kinds.of(source.ruleset()));
        if (text != null) {
            scenarios.read(text);
        }
        if (!scenarios.problems.isEmpty()) {
            throw new RuleProblems(scenarios.problems);
        }
        return List.copyOf(scenarios.all);
    }

    /** Rules and rows that no scenario expects to speak. */
    public static Set<String> uncovered(Rulebook rulebook, List<Scenario> scenarios) {
        Set<String> ids = new TreeSet<>();
        for (RuleLine line : rulebook.rules()) {
            ids.add(line.id());
        }
        scenarios.forEach(scenario -> ids.removeAll(Set.copyOf(scenario.rules())));
        return ids;
    }

    private void read(String csv) {
        CSVFormat format = CSVFormat.RFC4180.builder().setTrim(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
            List<String> header = List.of();
            List<String> defaults = List.of();
            for (CSVRecord line : parser) {
                List<String> cells = line.toList();
                int number = (int) parser.getCurrentLineNumber();
                if (header.isEmpty()) {
                    header = cells;
                } else if (cells.get(0).equals(DEFAULT)) {
                    defaults = cells;
                } else if (!cells.get(0).isEmpty()) {
                    scenario(number, header, defaults, cells);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(new RuleProblem(file, 0, 0, "is no CSV: " + e.getMessage()));
        }
    }

    private void scenario(int number, List<String> header, List<String> defaults, List<String> cells) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 1; i < header.size(); i++) {
            String cell = cell(cells, i).isEmpty() ? cell(defaults, i) : cell(cells, i);
            if (!cell.isEmpty()) {
                given.put(header.get(i), cell);
            }
        }
        String outcome = given.getOrDefault(OUTCOME, "");
        List<String> rules = words(given.getOrDefault(RULES, ""));
        // What the note says is for people.
        given.keySet().removeAll(List.of(OUTCOME, RULES, NOTE));
        try {
            FactsDraft draft = FactsDraft.of(kinds, given.keySet());
            given.forEach((path, cell) -> set(draft, number, header.indexOf(path), path, cell));
            all.add(new Scenario(cells.get(0), number, draft.facts(), draft.predictions(), outcome, rules));
        } catch (IllegalArgumentException e) {
            problems.add(new RuleProblem(file, number, 1, String.valueOf(e.getMessage())));
        }
    }

    private void set(FactsDraft draft, int number, int column, String path, String cell) {
        try {
            draft.set(path, cell);
        } catch (RuntimeException e) {
            problems.add(
                    new RuleProblem(file, number, column + 1, "'" + cell + "' for " + path + ": " + e.getMessage()));
        }
    }

    private static String cell(List<String> cells, int i) {
        return i < cells.size() ? cells.get(i) : "";
    }

    private static List<String> words(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("\\s+")).sorted().toList();
    }
}
