package org.countersign.bench.speed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.countersign.bench.measure.Entry;
import org.countersign.bench.measure.Goal;
import org.countersign.bench.measure.Harness;
import org.countersign.bench.measure.Results;
import org.countersign.bench.measure.Spread;
import org.countersign.bench.measure.Stopwatch;
import org.countersign.decisions.rulebook.RuleDeskRefused;
import org.countersign.decisions.rulebook.Workbench;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.RuleProblems;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.rules.table.DmnXml;
import org.countersign.rules.table.Table;
import org.countersign.rules.table.TableChecks;

/** What an author waits for: the check of a draft, the linter's no, and the end of a draft that nothing can compile. */
final class DraftChapter implements Chapter {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Harness harness;
    private final boolean quick;

    DraftChapter(Harness harness, boolean quick) {
        this.harness = harness;
        this.quick = quick;
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public void measure(Results results) {
        String draft = fiveHundredByEight();
        try (Workbench bench = new Workbench(new RuleCompiler(), Duration.ofSeconds(60))) {
            Spread whole = harness.timeSeldom(
                            Stopwatch.WALL, () -> bench.check(Policies.source(Map.of("draft.table.csv", draft))))
                    .times(1e-9);
            results.add(
                    Entry.of("check a draft of 500 rows x 8 columns", whole, "s", Goal.below(whole.median(), 2, "s")));
        }
        Table table = Table.parse("draft.table.csv", draft);
        results.add(Entry.of(
                "find its overlaps, gaps and unreachable rows",
                harness.timeSeldom(Stopwatch.WALL, () -> TableChecks.check(table))
                        .times(1e-6),
                "ms"));
        linted(results);
        evaluated(results);
        runaway(results);
    }

    private void linted(Results results) {
        String rules = Policies.ruleForEachRow(100) + "rule \"ESC-90000 x\" when OrderFacts() eval(true) then end\n";
        results.add(Entry.of(
                "refuse 100 rules of which one is forbidden",
                harness.time(Stopwatch.WALL, () -> refused(rules)).times(1e-6),
                "ms"));
    }

    private static Object refused(String rules) {
        try (Rulebook book = Policies.compile(Map.of("draft.drl", rules))) {
            throw new IllegalStateException("eval was let through: " + book.version());
        } catch (RuleProblems e) {
            return e.problems();
        }
    }

    /** As POST tables/evaluate does it: the file is read each time. */
    private void evaluated(Results results) {
        Table table = Table.parse("t.table.csv", Policies.table(1_000, "Thousand"));
        byte[] dmn = DmnXml.write(table);
        Map<String, ?> inputs = Map.of(
                "order",
                Map.of("total", 4_950, "customer", Map.of("tier", "Standard"), "shipping", Map.of("country", "GB")));
        if (table.evaluate(inputs).rows().isEmpty()) {
            throw new IllegalStateException("no row fits " + inputs);
        }
        results.add(Entry.of(
                "evaluate a table of 1,000 rows",
                harness.time(Stopwatch.CPU, () -> table.evaluate(inputs)).times(1e-3),
                "us CPU"));
        results.add(Entry.of(
                "read the same from DMN and evaluate it",
                harness.time(Stopwatch.CPU, () -> DmnXml.read("t.dmn", dmn).evaluate(inputs))
                        .times(1e-6),
                "ms CPU"));
    }

    /** Live decisions go on meanwhile: their cost beside the one without a runaway draft. */
    private void runaway(Results results) {
        String rules = Policies.ruleForEachRow(quick ? 200 : 400);
        Duration patience = quick ? Duration.ofMillis(50) : PATIENCE;
        OrderFacts order = Policies.order(20);
        try (Workbench bench = new Workbench(new RuleCompiler(), patience);
                Rulebook live = Policies.compile(Map.of("t.table.csv", Policies.table(20, "Live")))) {
            Spread alone = harness.time(Stopwatch.CPU, () -> live.judge(order, List.of()));
            double[] seconds = new double[1];
            Thread author = new Thread(() -> seconds[0] = stopped(bench, rules), "author");
            author.start();
            Spread beside = harness.time(Stopwatch.CPU, () -> live.judge(order, List.of()));
            author.join();
            double limit = patience.toMillis() / 1e3 + 1;
            results.add(Entry.of(
                    "a runaway draft is stopped (patience " + patience.toMillis() + " ms)",
                    seconds[0],
                    "s",
                    Goal.below(seconds[0], limit, "s")));
            results.add(Entry.versus(
                    "a live decision while a draft runs away (times as long)",
                    beside.times(1e-3),
                    "us CPU",
                    "without it",
                    beside.median() / alone.median(),
                    null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double stopped(Workbench bench, String rules) {
        long start = System.nanoTime();
        try {
            bench.check(Policies.source(Map.of("draft.drl", rules)));
            throw new IllegalStateException("the draft was checked within its time: it is no runaway on this machine");
        } catch (RuleDeskRefused e) {
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** Boxes at random, so that overlaps and gaps have to be looked for. */
    private static String fiveHundredByEight() {
        Random random = new Random(8);
        StringBuilder csv = new StringBuilder(
                """
                table,draft,Draft
                hit policy,F
                id,if order.customer.tier,if order.shipping.country,if order.payment.method,if order.total,if order.units,if order.weightGrams,if order.customer.orders,then escalate
                type,text,text,text,number,number,number,number,text
                """);
        for (int row = 1; row <= 500; row++) {
            csv.append("ESC-%04d,%s,%s,%s,%s,%s,%s,%s,risk%n"
                    .formatted(
                            row,
                            one(random, "Standard", "Silver", "Gold", "VIP", "-"),
                            one(random, "GB", "DE", "FR", "US", "JP", "-"),
                            one(random, "card", "invoice", "transfer", "-"),
                            range(random, 10_000),
                            range(random, 200),
                            range(random, 90_000),
                            range(random, 50)));
        }
        return csv.append("ESC-9999,otherwise,-,-,-,-,-,-,risk\n").toString();
    }

    private static String one(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static String range(Random random, int most) {
        int from = random.nextInt(most);
        return random.nextInt(4) == 0 ? "-" : "[%d..%d)".formatted(from, from + 1 + random.nextInt(most));
    }
}
