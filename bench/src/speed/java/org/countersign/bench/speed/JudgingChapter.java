package org.countersign.bench.speed;

import java.util.List;
import java.util.Map;
import org.countersign.bench.measure.Entry;
import org.countersign.bench.measure.Goal;
import org.countersign.bench.measure.Harness;
import org.countersign.bench.measure.Pair;
import org.countersign.bench.measure.Results;
import org.countersign.bench.measure.Spread;
import org.countersign.bench.measure.Stopwatch;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.rules.rulebook.Rulebook;

/** What one decision costs, beside other engines, beside larger tables and right after a rule set was published. */
final class JudgingChapter implements Chapter {

    private static final int FIRSTS = 15;

    private final Harness harness;

    JudgingChapter(Harness harness) {
        this.harness = harness;
    }

    @Override
    public String name() {
        return "judging";
    }

    @Override
    public void measure(Results results) {
        OrderFacts order = Policies.order(20);
        Map<String, String> files =
                Map.of("policies.drl", Policies.rules(), "bands.table.csv", Policies.table(20, "Bands"));
        try (Rulebook book = Policies.compile(files)) {
            int fitting = book.judge(order, List.of()).reasons().size();
            byHand(results, book, order, fitting);
            peer(results, book, order, fitting, "Camunda DMN (JUEL)", Peers.camunda(order, false), 5);
            peer(results, book, order, fitting, "kie-dmn", Peers.kie(order), 10);
            peer(results, book, order, fitting, "Camunda DMN (FEEL)", Peers.camunda(order, true), 1_000);
            Spread bytes = harness.allocated(() -> book.judge(order, List.of()));
            results.add(Entry.of("a decision's garbage", bytes, "bytes", Goal.atMost(bytes.median(), 8_192, "bytes")));
            compilingEachTime(results, book, order, files);
            first(results, book, order, files);
        }
        growth(results, 1_000, true);
        growth(results, 10_000, false);
    }

    private void byHand(Results results, Rulebook book, OrderFacts order, int fitting) {
        ByHand byHand = new ByHand();
        same("hand-written Java", fitting, byHand.judge(order).reasons().size());
        Pair pair = harness.compare(Stopwatch.CPU, () -> book.judge(order, List.of()), () -> byHand.judge(order));
        double times = 1 / pair.ratio().median();
        results.add(Entry.versus(
                "a decision beside hand-written Java (times as long)",
                pair.ours().times(1e-3),
                "us CPU",
                "hand-written Java",
                times,
                Goal.atMost(times, 45, "")));
    }

    private void peer(
            Results results, Rulebook book, OrderFacts order, int fitting, String name, Peers.Peer peer, double goal) {
        same(name, fitting, peer.fitting());
        Pair pair = harness.compare(Stopwatch.CPU, () -> book.judge(order, List.of()), peer.work());
        double ratio = pair.ratio().median();
        results.add(Entry.versus(
                "a decision beside " + name,
                pair.ours().times(1e-3),
                "us CPU",
                name,
                ratio,
                Goal.atLeast(ratio, goal, "")));
    }

    private static void same(String name, int ours, int theirs) {
        if (ours != theirs) {
            throw new IllegalStateException(name + " finds " + theirs + " rows where we find " + ours
                    + ": what answers differently can't be compared");
        }
    }

    private void compilingEachTime(Results results, Rulebook book, OrderFacts order, Map<String, String> files) {
        Pair pair = harness.compare(Stopwatch.CPU, () -> book.judge(order, List.of()), () -> {
            try (Rulebook again = Policies.compile(files)) {
                return again.judge(order, List.of());
            }
        });
        results.add(Entry.versus(
                "a decision by an open rule set",
                pair.ours().times(1e-3),
                "us CPU",
                "compiling for each decision",
                pair.ratio().median(),
                null));
    }

    private void first(Results results, Rulebook book, OrderFacts order, Map<String, String> files) {
        double warm =
                harness.time(Stopwatch.WALL, () -> book.judge(order, List.of())).median();
        double[] firsts = new double[FIRSTS];
        for (int i = 0; i < FIRSTS; i++) {
            try (Rulebook fresh = Policies.compile(files)) {
                long start = System.nanoTime();
                fresh.judge(order, List.of());
                firsts[i] = System.nanoTime() - start;
            }
        }
        Spread first = Spread.of(firsts);
        double times = first.median() / warm;
        results.add(Entry.versus(
                "the first decision after a publish (times as long)",
                first.times(1e-3),
                "us",
                "a warm decision",
                times,
                Goal.atMost(times, 5, "")));
    }

    private void growth(Results results, int rows, boolean goal) {
        OrderFacts small = Policies.order(20);
        OrderFacts large = Policies.order(rows);
        try (Rulebook few = Policies.compile(Map.of("t.table.csv", Policies.table(20, "Few")));
                Rulebook many = Policies.compile(Map.of("t.table.csv", Policies.table(rows, "Many")))) {
            Pair pair = harness.compare(
                    Stopwatch.CPU, () -> many.judge(large, List.of()), () -> few.judge(small, List.of()));
            double times = 1 / pair.ratio().median();
            results.add(Entry.versus(
                    "a decision with " + rows + " rows (times as long)",
                    pair.ours().times(1e-3),
                    "us CPU",
                    "the same with 20 rows",
                    times,
                    goal ? Goal.atMost(times, 3, "") : null));
        }
    }
}
