package org.countersign.rules.rulebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a rule set's text into a rulebook that answers: reads and lints every file, gathers all problems, has Drools
 * build the rules, and warms the result so that nobody waits for the first decision.
 */
public final class RuleCompiler {

    private static final Logger LOG = LoggerFactory.getLogger(RuleCompiler.class);
    private static final int WARM_ROUNDS = 2_000;
    private static final int MOST_DRL_RULES = 400;
    private static final int MOST_DRL_SIGNS = 200_000;
    private static final int MOST_RULES = 50_000;
    private static final int MOST_KEYS = 200_000;
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");
    private static final String RULES = ".drl";
    private static final String TABLE = ".table.csv";
    private static final String PACKAGES = "org/countersign/rulebook/";

    /** The one rule behind every table row: found by its key, then asked for the rest. */
    private static final String ROWS =
            """
            package org.countersign.rulebook.rows;
            import org.countersign.rules.rulebook.Probe;
            import org.countersign.rules.rulebook.RowFact;
            rule "a table row fits"
            when
              $probe : Probe()
              $row : RowFact(key == $probe.key, fits($probe))
            then
              $probe.hit($row);
            end
            """;

    private final Duration patience;
    private final Duration warmUp;
    private final Builds builds = new Builds();

    public RuleCompiler() {
        this(Duration.ofSeconds(5));
    }

    /** @param patience how long a rulebook may take over one decision before it is stopped */
    public RuleCompiler(Duration patience) {
        this(patience, Duration.ofMillis(250));
    }

    /** @param warmUp how long made-up decisions may keep a new rulebook busy before real ones do */
    public RuleCompiler(Duration patience, Duration warmUp) {
        this.patience = patience;
        this.warmUp = warmUp;
    }

    /** @throws RuleProblems every problem with file, line, column and message */
    public Rulebook compile(RulesetSource source, RulesetVersion version) {
        Vocabulary words = Vocabulary.of(source.ruleset());
        Map<String, RuleLint> rules = new TreeMap<>();
        Map<String, ReadTable> tables = new TreeMap<>();
        source.files().forEach((name, text) -> {
            if (name.endsWith(RULES)) {
                rules.put(name, new RuleLint(name, text.replace("\r\n", "\n"), words));
            } else if (name.endsWith(TABLE)) {
                tables.put(name, new ReadTable(name, text, words));
            }
        });
        List<RuleLine> lines = lines(rules, tables);
        List<RuleProblem> problems = new ArrayList<>();
        rules.values().forEach(lint -> problems.addAll(lint.problems()));
        tables.values().forEach(table -> problems.addAll(table.problems()));
        problems.addAll(doubles(lines));
        problems.addAll(size(source, lines));
        stop(problems);
        String folder = folder(source.ruleset()) + "/";
        String header = header(source.ruleset(), words);
        List<TableRules> rows = ready(tables);
        Personal personal = Personal.of(
                rules.values(),
                tables.values().stream()
                        .flatMap(t -> Stream.ofNullable(t.table()))
                        .toList());
        return warm(
                new Rulebook(version, source, lines, personal, build(folder, header, rules), words, rows, patience));
    }

    /** The fast build says that something is wrong, the interpreted one says where: the second is made only then. */
    private Build build(String folder, String header, Map<String, RuleLint> rules) {
        try {
            return serving(folder, header, rules);
        } catch (RuleProblems e) {
            stop(mistakes(folder, header, rules));
            throw e;
        }
    }

    private static List<RuleLine> lines(Map<String, RuleLint> rules, Map<String, ReadTable> tables) {
        List<RuleLine> lines = new ArrayList<>();
        rules.forEach((file, lint) ->
                lint.read().forEach(rule -> lines.add(new RuleLine(rule.id(), rule.sentence(), file, rule.line()))));
        tables.values().forEach(table -> lines.addAll(table.lines()));
        lines.sort(Comparator.comparing(RuleLine::id));
        return lines;
    }

    /** A rule set is no place to store things, and compiling takes time for each rule. */
    private static List<RuleProblem> size(RulesetSource source, List<RuleLine> lines) {
        List<RuleProblem> problems = new ArrayList<>();
        for (String name : source.files().keySet()) {
            if (!FILE_NAME.matcher(name).matches()) {
                problems.add(new RuleProblem(name, 0, 0, "'" + name + "' is no file name such as risk.table.csv"));
            }
        }
        long drl = lines.stream().filter(line -> line.file().endsWith(RULES)).count();
        if (drl > MOST_DRL_RULES || lines.size() > MOST_RULES) {
            problems.add(new RuleProblem(
                    "rule set",
                    0,
                    0,
                    "a rule set has at most " + MOST_DRL_RULES + " rules in .drl files and " + MOST_RULES
                            + " with its tables' rows"));
        }
        long signs = source.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(RULES))
                .mapToLong(file -> file.getValue().length())
                .sum();
        if (signs > MOST_DRL_SIGNS) {
            problems.add(new RuleProblem(
                    "rule set",
                    0,
                    0,
                    "the .drl files of a rule set have at most " + MOST_DRL_SIGNS + " signs together, but these have "
                            + signs + ": make tables of what repeats itself"));
        }
        return problems;
    }

    private static List<RuleProblem> doubles(List<RuleLine> lines) {
        Map<String, RuleLine> owners = new HashMap<>();
        List<RuleProblem> problems = new ArrayList<>();
        for (RuleLine line : lines) {
            RuleLine owner = owners.putIfAbsent(line.id(), line);
            if (owner != null) {
                problems.add(new RuleProblem(
                        line.file(),
                        line.line(),
                        1,
                        "the id " + line.id() + " belongs to another rule: see " + owner.file() + ":" + owner.line()));
            }
        }
        return problems;
    }

    private static void stop(List<RuleProblem> problems) {
        if (!problems.isEmpty()) {
            throw new RuleProblems(problems.stream()
                    .sorted(Comparator.comparing(RuleProblem::file)
                            .thenComparing(RuleProblem::line)
                            .thenComparing(RuleProblem::column))
                    .toList());
        }
    }

    private static String folder(RulesetId ruleset) {
        return (PACKAGES + ruleset).replace('-', '_');
    }

    private static String header(RulesetId ruleset, Vocabulary words) {
        StringBuilder header = new StringBuilder("package " + folder(ruleset).replace('/', '.') + ";\n");
        words.classes().values().forEach(type -> header.append("import " + type.getName() + ";\n"));
        return header.append("global " + Verdict.class.getName() + " verdict;\n")
                .toString();
    }

    /** Lines are counted as the author sees them, without our header. */
    private static List<RuleProblem> mistakes(String folder, String header, Map<String, RuleLint> rules) {
        Map<String, String> files = new TreeMap<>();
        rules.forEach((name, lint) -> files.put(folder + name, header + lint.text()));
        int above = (int) header.lines().count();
        return Build.mistakes(files).stream()
                .map(p -> new RuleProblem(p.file(), Math.max(p.line() - above, 0), p.column(), p.message()))
                .toList();
    }

    private Build serving(String folder, String header, Map<String, RuleLint> rules) {
        Map<String, String> files = new TreeMap<>();
        rules.forEach((name, lint) -> files.put(folder + name, header + lint.serving()));
        if (rules.isEmpty()) {
            files.put(folder + "verdict.drl", header);
        }
        files.put(PACKAGES + "rows/rows.drl", ROWS);
        return builds.serving(files);
    }

    private static List<TableRules> ready(Map<String, ReadTable> tables) {
        AtomicInteger masks = new AtomicInteger();
        List<TableRules> ready = tables.values().stream()
                .map(table -> table.rules(masks::incrementAndGet))
                .toList();
        int keys = ready.stream().mapToInt(table -> table.rows().size()).sum();
        if (keys > MOST_KEYS) {
            stop(List.of(new RuleProblem(
                    "rule set",
                    0,
                    0,
                    "the rows list " + keys + " combinations of values, " + MOST_KEYS
                            + " at most: write fewer values into one cell")));
        }
        return ready;
    }

    /** The first decisions of a new rulebook run cold, at several times the cost: they are spent here. */
    private Rulebook warm(Rulebook rulebook) {
        long end = System.nanoTime() + warmUp.toNanos();
        List<Specimen> specimens = Specimen.of(rulebook.source().ruleset());
        int rounds = rulebook.build().isWarm() ? specimens.size() : WARM_ROUNDS;
        try {
            for (int i = 0; i < rounds && System.nanoTime() < end; i++) {
                Specimen specimen = specimens.get(i % specimens.size());
                rulebook.judge(specimen.facts(), specimen.predictions());
            }
        } catch (RuntimeException e) {
            // Compiled is not the same as right: a rule that fails on facts fails where its decision is recorded.
            LOG.warn("{} failed on made-up facts: {}", rulebook.version(), e.getMessage());
        }
        rulebook.build().warmed();
        return rulebook;
    }
}
