package org.countersign.bench.speed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.bench.measure.Entry;
import org.countersign.bench.measure.Goal;
import org.countersign.bench.measure.Harness;
import org.countersign.bench.measure.Pair;
import org.countersign.bench.measure.Results;
import org.countersign.bench.measure.Spread;
import org.countersign.bench.measure.Stopwatch;
import org.countersign.decisions.desk.CanonicalHash;
import org.countersign.decisions.desk.Judge;
import org.countersign.decisions.desk.OpenRules;
import org.countersign.decisions.desk.Replay;
import org.countersign.decisions.fulfilment.Pricing;
import org.countersign.domain.event.Reply;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.testing.Databases;
import org.countersign.processes.testing.Events;
import org.countersign.processes.testing.Spine;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.rules.rulebook.ShippedRulesets;

/**
 * An automatic order from its event to the committed outbox row, in one JVM with a real database: what it costs, beside
 * the engine alone, and how fast the decisions that it left are proven again.
 */
final class OrdersChapter implements Chapter {

    private static final int CUSTOMERS = 500;

    private final Harness harness;
    private final Databases kind;
    private final AtomicInteger orders = new AtomicInteger();

    OrdersChapter(Harness harness, Databases kind) {
        this.harness = harness;
        this.kind = kind;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public void measure(Results results) {
        try (Spine spine = new Spine(kind);
                BareEngine tuned = new BareEngine(kind, true);
                BareEngine plain = new BareEngine(kind, false)) {
            for (String sku : List.of("MUG", "TEA", "SPOON")) {
                spine.post(Events.product(sku, true));
                spine.post(Events.stock("count-" + sku, sku, 100_000_000, null));
            }
            IntStream.range(0, CUSTOMERS).forEach(i -> spine.post(Events.customer("C-" + i)));
            spine.modelSays(0.1);
            order(spine);
            statements(results, spine);
            engines(results, spine, tuned, plain);
            proofs(results, spine);
        }
    }

    private Reply order(Spine spine) {
        int number = orders.incrementAndGet();
        if (number % 200 == 0) {
            spine.source.reset();
        }
        Reply reply = spine.post(Events.order("A-" + number).replace("\"C-1\"", "\"C-" + number % CUSTOMERS + "\""));
        if (!reply.status().equals(Reply.PROCESSED)) {
            throw new IllegalStateException("order A-" + number + " was not processed: " + reply);
        }
        return reply;
    }

    private void statements(Results results, Spine spine) {
        spine.source.reset();
        order(spine);
        int commits = spine.source.commits();
        int executes = spine.source.executes().size();
        results.add(Entry.of("commits of an automatic order", commits, "", Goal.atMost(commits, 1, "")));
        results.add(Entry.of("JDBC executes of an automatic order", executes, "", Goal.atMost(executes, 8, "")));
    }

    private void engines(Results results, Spine spine, BareEngine tuned, BareEngine plain) {
        Pair same = harness.compare(Stopwatch.WALL, () -> order(spine), tuned::order);
        Spread aSecond = new Spread(
                1e9 / same.ours().median(),
                1e9 / same.ours().high(),
                1e9 / same.ours().low(),
                same.ours().count());
        double ratio = same.ratio().median();
        results.add(Entry.versus(
                "automatic orders beside the bare engine",
                aSecond,
                "orders/s on one thread",
                "the engine with our diagram and empty steps, at the same history level",
                ratio,
                Goal.atLeast(ratio, 0.7, "")));
        Pair unlike = harness.compare(Stopwatch.WALL, () -> order(spine), plain::order);
        double more = unlike.ratio().median();
        results.add(Entry.versus(
                "automatic orders beside the engine as it comes",
                aSecond,
                "orders/s on one thread",
                "the engine at its default configuration",
                more,
                Goal.atLeast(more, 1.8, "")));
        results.add(Entry.of("an automatic order", same.ours().times(1e-6), "ms"));
    }

    /** Two threads, as a backtest on two processors has them; every decision is read from the ledger. */
    private void proofs(Results results, Spine spine) {
        Pricing pricing = new Pricing();
        Judge judge = new Judge(
                Map.of(
                        RulesetId.of("fulfilment/pricing"),
                        (facts, said, personal) -> pricing.settle((OrderFacts) facts, said)),
                new CanonicalHash());
        Map<RulesetId, Rulebook> books = ShippedRulesets.all().stream()
                .map(source ->
                        new RuleCompiler().compile(source, new RulesetVersion(source.ruleset(), 1, source.hash())))
                .collect(Collectors.toMap(book -> book.version().ruleset(), book -> book));
        Replay replay = new Replay(
                spine.decisions::find,
                version -> Optional.ofNullable(books.get(version.ruleset())).map(OpenRules::new),
                (model, version, facts) -> Optional.empty(),
                judge);
        List<String> ids = IntStream.range(0, 50)
                .mapToObj(i -> order(spine))
                .flatMap(reply -> reply.decisions().stream())
                .map(Reply.DecisionRef::id)
                .toList();
        spine.source.reset();
        int same = (int) ids.stream().filter(id -> replay.replay(id).same()).count();
        results.add(Entry.of(
                "decisions decided again to the same hash, of " + ids.size(),
                same,
                "",
                Goal.atLeast(same, ids.size(), "")));
        Spread nanos = harness.time(Stopwatch.WALL, () -> {
            ids.parallelStream().limit(ids.size()).forEach(replay::replay);
            spine.source.reset();
            return ids;
        });
        double[] aMinute = {
            ids.size() * 60e9 / nanos.low(), ids.size() * 60e9 / nanos.median(), ids.size() * 60e9 / nanos.high()
        };
        Arrays.sort(aMinute);
        results.add(Entry.of(
                "stored decisions decided again",
                new Spread(aMinute[1], aMinute[0], aMinute[2], nanos.count()),
                "a minute",
                Goal.atLeast(aMinute[1], 100_000, "a minute")));
        books.values().forEach(Rulebook::close);
    }
}
