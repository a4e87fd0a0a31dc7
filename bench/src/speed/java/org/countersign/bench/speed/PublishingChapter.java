package org.countersign.bench.speed;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.countersign.bench.measure.Entry;
import org.countersign.bench.measure.Goal;
import org.countersign.bench.measure.Harness;
import org.countersign.bench.measure.Pair;
import org.countersign.bench.measure.Results;
import org.countersign.bench.measure.Spread;
import org.countersign.bench.measure.Stopwatch;
import org.countersign.decisions.rulebook.Rulebooks;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestSigner;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.Rulebook;

/** How long it takes from the publishing of a text until orders are judged by it: read, linted, compiled, warmed, in force. */
final class PublishingChapter implements Chapter {

    /** One rule for each row compiles slowly: enough rows to see the difference, few enough to wait for it. */
    private static final int ROWS_AS_RULES = 200;

    private final Harness harness;
    private final boolean quick;
    private final AtomicInteger texts = new AtomicInteger();

    PublishingChapter(Harness harness, boolean quick) {
        this.harness = harness;
        this.quick = quick;
    }

    @Override
    public String name() {
        return "publishing";
    }

    @Override
    public void measure(Results results) {
        try (TestDatabase database = Databases.H2.create();
                Rulebooks rulebooks = new Rulebooks(
                        new RulebookShelf(database.database(), TestSigner.OURS),
                        new Validities(database.database()),
                        new RuleCompiler(),
                        Clock.systemUTC())) {
            published(results, rulebooks, "publish 1,000 table rows", 2, n -> table(1_000, n));
            published(results, rulebooks, "publish 10,000 table rows", 5, n -> table(10_000, n));
            published(results, rulebooks, "publish 100 rules", 5, PublishingChapter::hundredRules);
        }
        rowsAsRules(results);
    }

    private void published(
            Results results, Rulebooks rulebooks, String name, double limit, IntFunction<Map<String, String>> files) {
        Spread seconds = harness.timeSeldom(
                        Stopwatch.WALL,
                        () -> TestTransactions.call(() ->
                                rulebooks.publish(Policies.source(files.apply(texts.incrementAndGet())), "bench")))
                .times(1e-9);
        results.add(Entry.of(name, seconds, "s", Goal.below(seconds.median(), limit, "s")));
    }

    private void rowsAsRules(Results results) {
        int rows = quick ? 20 : ROWS_AS_RULES;
        Map<String, String> asFacts = Map.of("t.table.csv", Policies.table(rows, "Rows"));
        Map<String, String> asRules = Map.of("t.drl", Policies.ruleForEachRow(rows));
        Pair built = harness.compare(Stopwatch.CPU, () -> closed(asFacts), () -> closed(asRules));
        results.add(Entry.versus(
                "compile " + rows + " rows as facts",
                built.ours().times(1e-9),
                "s CPU",
                "one rule for each row",
                built.ratio().median(),
                null));
        try (Rulebook facts = Policies.compile(asFacts);
                Rulebook rules = Policies.compile(asRules)) {
            var order = Policies.order(rows);
            Pair judged = harness.compare(
                    Stopwatch.CPU, () -> facts.judge(order, List.of()), () -> rules.judge(order, List.of()));
            results.add(Entry.versus(
                    "a decision with " + rows + " rows as facts",
                    judged.ours().times(1e-3),
                    "us CPU",
                    "one rule for each row",
                    judged.ratio().median(),
                    null));
        }
    }

    private static Object closed(Map<String, String> files) {
        try (Rulebook book = Policies.compile(files)) {
            return book.version();
        }
    }

    private static Map<String, String> table(int rows, int number) {
        return Map.of("t.table.csv", Policies.table(rows, "Text " + number));
    }

    private static Map<String, String> hundredRules(int number) {
        StringBuilder drl = new StringBuilder();
        for (int i = 1; i <= 100; i++) {
            drl.append(
                    "rule \"ESC-%03d rule %d of text %d\" when OrderFacts($t : total > %d) then verdict.say(\"over: {}\", $t); end%n"
                            .formatted(i, i, number, i * 1_000));
        }
        return Map.of("hundred.drl", drl.toString());
    }
}
