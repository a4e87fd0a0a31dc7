package org.countersign.bench.stock;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.countersign.bench.measure.Entry;
import org.countersign.bench.measure.Results;
import org.countersign.bench.measure.Spread;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.models.demand.Panel;
import org.countersign.models.demand.Series;
import org.countersign.models.study.WeeklyDemand;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.rules.rulebook.ShippedRulesets;

/**
 * The 200 best-selling products of a real gift shop, two years of them, replayed under three ways of ordering. Demand is
 * real; supplier, cost and shelf life are not in the data and are assumed, the same for every way.
 */
public final class StockStudy {

    /** Half a year is known before the first order. */
    private static final int KNOWN = 26;

    private static final int KEEPS_WEEKS = 26;
    private static final Planned.Terms TERMS = new Planned.Terms(14, 6, 12, 7 * KEEPS_WEEKS);
    private static final int RESAMPLES = 2_000;
    private static final long SEED = 13;

    private final Panel panel;
    private final List<Goods> range;

    private StockStudy(Panel panel, List<Goods> range) {
        this.panel = panel;
        this.range = range;
    }

    public static StockStudy of(Path data) {
        WeeklyDemand study = WeeklyDemand.read(data);
        List<Series> counted = study.counted();
        return new StockStudy(
                new Panel(study.panel().monday(), counted),
                counted.stream()
                        .map(series -> new Goods(series, series.usualPrice() / 2))
                        .toList());
    }

    public void tell(Results results) {
        Replay replay = new Replay(range, KNOWN, panel.weeks(), KEEPS_WEEKS);
        try (Rulebook policy = policy()) {
            Way own = new Planned("Countersign", Foresights.own(panel), policy, TERMS);
            List<Ledger> ours = told(results, replay, own);
            List<Way> plain = List.of(
                    new MinMax(KNOWN, TERMS.pack()),
                    new Planned("seasonal naive", Foresights.lastYear(), policy, TERMS));
            for (Way way : plain) {
                gain(results, replay, way.name(), ours, told(results, replay, way));
            }
        }
    }

    private static Rulebook policy() {
        RulesetSource shipped = ShippedRulesets.all().stream()
                .filter(set -> set.ruleset().toString().equals("reorder/policy"))
                .findFirst()
                .orElseThrow();
        return new RuleCompiler().compile(shipped, new RulesetVersion(shipped.ruleset(), 1, shipped.hash()));
    }

    private static List<Ledger> told(Results results, Replay replay, Way way) {
        List<Ledger> ledgers = replay.run(way);
        Ledger sum = new Ledger();
        ledgers.forEach(sum::add);
        String name = "stock, " + way.name() + ": ";
        results.add(Entry.of(name + "sold of what was wanted", Spread.of(100 * sum.sold / sum.wanted), "%"));
        results.add(Entry.of(name + "stock at cost", Spread.of(sum.stockWeeks / replay.weeks()), "GBP"));
        results.add(Entry.of(name + "thrown away a year", Spread.of(52 * sum.spoiled / replay.weeks()), "GBP"));
        results.add(Entry.of(name + "orders a year", Spread.of(52.0 * sum.orders / replay.weeks()), ""));
        return ledgers;
    }

    /** A year's profit more than the other way leaves, with the 95 % interval of products drawn again and again. */
    private static void gain(Results results, Replay replay, String beside, List<Ledger> ours, List<Ledger> theirs) {
        double[] gains = new double[ours.size()];
        for (int product = 0; product < gains.length; product++) {
            gains[product] = 52.0
                    / replay.weeks()
                    * (ours.get(product).profit() - theirs.get(product).profit());
        }
        double[] drawn = resampled(gains);
        System.out.printf(
                Locale.ROOT,
                "stock: %,.0f GBP a year more than %s leaves (95 %% interval %,.0f to %,.0f), %d products%n",
                Arrays.stream(gains).sum(),
                beside,
                drawn[(int) (0.025 * drawn.length)],
                drawn[(int) (0.975 * drawn.length)],
                gains.length);
        results.add(new Entry(
                "stock: profit a year more than " + beside,
                Math.round(Arrays.stream(gains).sum()),
                "GBP",
                beside,
                null,
                null,
                null,
                Math.round(drawn[(int) (0.025 * drawn.length)]),
                Math.round(drawn[(int) (0.975 * drawn.length)]),
                gains.length));
    }

    private static double[] resampled(double[] gains) {
        Random random = new Random(SEED);
        List<Double> sums = new ArrayList<>();
        for (int draw = 0; draw < RESAMPLES; draw++) {
            double sum = 0;
            for (int product = 0; product < gains.length; product++) {
                sum += gains[random.nextInt(gains.length)];
            }
            sums.add(sum);
        }
        return sums.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
