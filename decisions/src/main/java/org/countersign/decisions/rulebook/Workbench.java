package org.countersign.decisions.rulebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.countersign.decisions.rulebook.Approvals.Examination;
import org.countersign.decisions.rulebook.Finding.Severity;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.rules.rulebook.Personal;
import org.countersign.rules.rulebook.RanAway;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.RuleLine;
import org.countersign.rules.rulebook.RuleProblem;
import org.countersign.rules.rulebook.RuleProblems;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.rules.rulebook.Specimen;
import org.countersign.rules.scenario.Scenario;
import org.countersign.rules.scenario.Scenarios;
import org.jspecify.annotations.Nullable;

/**
 * Where drafts are compiled and their cases tried, away from the rules in force: a few threads of its own, and a limit of
 * time for each piece of work, so that a text that no compiler can finish harms nobody but its author.
 */
public final class Workbench implements Approvals.Examiner, AutoCloseable {

    /** Half of the machine at most: the other half decides about orders. */
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int WAITING = 8;

    /** How long somebody waits for a free thread before being told to come again. */
    private static final Duration QUEUE = Duration.ofSeconds(10);

    /** The lines of an order that every draft has to bear. */
    private static final int LARGE_ORDER = 500;

    private static final String PRICING = "pricing";

    /** How many texts are known to be sound. */
    private static final int REMEMBERED = 64;

    private final RuleCompiler compiler;
    private final Duration patience;
    private final ThreadPoolExecutor threads;
    private final Set<String> sound = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    public Workbench(RuleCompiler compiler, Duration patience) {
        this.compiler = compiler;
        this.patience = patience;
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "rule-workbench");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** A case of the draft: what should come of it and what does. */
    public record Tried(Scenario scenario, boolean ok, String actual, List<String> rules) {
        public Tried {
            rules = List.copyOf(rules);
        }
    }

    /** Every case, and which of how many rules and rows no case expects. */
    public record Trial(List<Tried> cases, int rules, Set<String> uncovered) {
        public Trial {
            cases = List.copyOf(cases);
            uncovered = Set.copyOf(uncovered);
        }

        public List<Tried> red() {
            return cases.stream().filter(tried -> !tried.ok()).toList();
        }
    }

    /** Everything that is wrong with a text, the errors first. */
    @Override
    public List<Finding> check(RulesetSource source) {
        try {
            return within(source, () -> {
                try (Rulebook book = compile(source)) {
                    return findings(source, book);
                }
            });
        } catch (RuleProblems e) {
            return findings(source, e);
        }
    }

    /** A text that was sound when it was submitted is the same text at its approval: what it said of itself still holds. */
    @Override
    public Examination examine(RulesetSource source) {
        String text = source.ruleset() + " " + source.hash();
        if (sound.contains(text)) {
            return new Examination(List.of(), List.of());
        }
        Examination examination = examined(source);
        if (examination.isSound()) {
            sound.add(text);
        }
        return examination;
    }

    private Examination examined(RulesetSource source) {
        try {
            return within(source, () -> {
                try (Rulebook book = compile(source)) {
                    List<Finding> found = findings(source, book);
                    return new Examination(
                            found, found.stream().anyMatch(Finding::isError) ? List.of() : redCases(source, book));
                }
            });
        } catch (RuleProblems e) {
            return new Examination(findings(source, e), List.of());
        }
    }

    private static List<Finding> findings(RulesetSource source, Rulebook book) {
        List<Finding> found = new ArrayList<>(runaway(source, book));
        found.addAll(TableFindings.of(source));
        personal(source, book).ifPresent(found::add);
        Scenarios.of(source);
        found.sort(Comparator.comparing(Finding::severity));
        return found;
    }

    /** Prices that look at the customer have to say where they may. */
    private static Optional<Finding> personal(RulesetSource source, Rulebook book) {
        if (!source.ruleset().set().equals(PRICING)
                || book.personal().asked()
                || book.personal().rules().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Finding.Severity.ERROR,
                "personal",
                book.rules().stream()
                        .filter(rule -> book.personal().rules().contains(rule.id()))
                        .map(RuleLine::file)
                        .findFirst()
                        .orElse(""),
                null,
                0,
                0,
                String.join(", ", new TreeSet<>(book.personal().rules()))
                        + " look at the customer, but no table says whether prices may: it would have a column 'then "
                        + Personal.ALLOWED + "'",
                Map.of()));
    }

    private static List<String> redCases(RulesetSource source, Rulebook book) {
        return tried(Scenarios.of(source), book).red().stream()
                .map(red ->
                        red.scenario().name() + ": expected " + red.scenario().outcome() + " by "
                                + red.scenario().rules() + ", got " + red.actual() + " by " + red.rules())
                .toList();
    }

    private static Trial tried(List<Scenario> scenarios, Rulebook book) {
        return new Trial(
                scenarios.stream().map(s -> runUnlessStopped(s, book)).toList(),
                book.rules().size(),
                Scenarios.uncovered(book, scenarios));
    }

    /** @throws RuleDeskRefused when the text can't be compiled, with every finding */
    public Trial test(RulesetSource source) {
        try {
            return within(source, () -> {
                List<Scenario> scenarios = Scenarios.of(source);
                try (Rulebook book = compile(source)) {
                    return tried(scenarios, book);
                }
            });
        } catch (RuleProblems e) {
            List<Finding> found = findings(source, e);
            throw new RuleDeskRefused(
                    Code.TABLE_ERRORS,
                    source.ruleset() + ": the cases can't be tried while the text can't be compiled: " + found.get(0),
                    found);
        }
    }

    /** Whoever waited for the cases has gone. */
    private static Tried runUnlessStopped(Scenario scenario, Rulebook book) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped before the case " + scenario.name());
        }
        return run(scenario, book);
    }

    /** A rule that fails on a case, in whatever way, is a red case and not a broken desk. */
    private static Tried run(Scenario scenario, Rulebook book) {
        try {
            Scenario.Result result = scenario.run(book);
            return new Tried(scenario, result.passed(), result.outcome(), result.rules());
        } catch (RuntimeException e) {
            return new Tried(scenario, false, "fails: " + e.getMessage(), List.of());
        }
    }

    /** A rule set that a large order brings to its knees is not for publishing, however quick it is on its cases. */
    private static List<Finding> runaway(RulesetSource source, Rulebook book) {
        Optional<Specimen> large = Specimen.large(source.ruleset(), LARGE_ORDER);
        try {
            large.ifPresent(specimen -> book.judge(specimen.facts(), specimen.predictions()));
            return List.of();
        } catch (RuntimeException e) {
            // Rules may fail on made-up facts for many reasons; that one of them took too long is all that counts here.
            return RanAway.caused(e)
                    ? List.of(slow(
                            source,
                            "an order of " + LARGE_ORDER + " lines takes these rules too long: " + rootMessage(e)))
                    : List.of();
        }
    }

    private static String rootMessage(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? String.valueOf(thrown.getMessage()) : rootMessage(cause);
    }

    private Rulebook compile(RulesetSource source) {
        return compiler.compile(source, new RulesetVersion(source.ruleset(), 0, source.hash()));
    }

    private static List<Finding> findings(RulesetSource source, RuleProblems problems) {
        return problems.problems().stream()
                .map(problem -> Finding.of(problem, rowOf(source, problem)))
                .toList();
    }

    private static @Nullable String rowOf(RulesetSource source, RuleProblem problem) {
        return problem.file().endsWith(".csv")
                ? TableSheet.of(source.files().getOrDefault(problem.file(), "")).rowAt(problem.line())
                : null;
    }

    private <T> T within(RulesetSource source, Callable<T> work) {
        CountDownLatch begun = new CountDownLatch(1);
        Future<T> result;
        try {
            result = threads.submit(() -> {
                begun.countDown();
                return work.call();
            });
        } catch (RejectedExecutionException e) {
            throw busy();
        }
        try {
            if (!begun.await(QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                result.cancel(true);
                throw busy();
            }
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw tooLong(source);
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + source.ruleset() + " was compiled", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(source.ruleset() + " could not be compiled", e.getCause());
        }
    }

    private static RuleDeskRefused busy() {
        return new RuleDeskRefused(Code.BUSY, "the rule desk compiles for others: try again in a few seconds");
    }

    private static Finding slow(RulesetSource source, String message) {
        return new Finding(
                Severity.ERROR,
                "time",
                source.files().isEmpty() ? "" : source.files().firstKey(),
                null,
                0,
                0,
                message,
                Map.of());
    }

    private RuleDeskRefused tooLong(RulesetSource source) {
        String message = source.ruleset() + ": compiling and trying it took longer than " + patience.toSeconds()
                + " s.\nMaybe a table has too many rows, or a rule joins too many facts.";
        return new RuleDeskRefused(Code.TABLE_ERRORS, message, List.of(slow(source, message)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
