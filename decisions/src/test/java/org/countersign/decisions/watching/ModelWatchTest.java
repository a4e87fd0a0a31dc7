package org.countersign.decisions.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.countersign.decisions.registry.ModelStanding;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.Seal;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestClock;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.ledger.watching.Advice;
import org.countersign.ledger.watching.Measured;
import org.countersign.ledger.watching.Measurements;
import org.countersign.models.card.DataSheet;
import org.countersign.models.card.Fairness;
import org.countersign.models.card.ModelCard;
import org.countersign.models.data.Dataset;
import org.countersign.models.fulfilment.OrderRisk;
import org.countersign.models.recipe.ForestSettings;
import org.countersign.models.scoring.Forest;
import org.countersign.models.scoring.ModelScorer;
import org.countersign.models.scoring.Scorer;
import org.countersign.models.training.ForestTrainer;
import org.countersign.models.training.WekaHome;
import org.countersign.models.watching.Bounds;
import org.countersign.models.watching.References;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model in service over a made-up shop's decisions, on a real database. */
class ModelWatchTest {

    private static final String MODEL = "order-risk";
    private static final OrderRisk RECIPE = new OrderRisk();
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final double OFF = 99;

    private static ModelCard card;
    private static Scorer scorer;

    private final TestDatabase db = Databases.H2.create();
    private final TestClock clock = new TestClock(NOW);
    private final ModelRegister register = new ModelRegister(db.database());
    private final ModelStanding standing = new ModelStanding(register, clock);
    private final Measurements measurements = new Measurements(db.database());
    private int made;
    private boolean fairnessSuspends;

    /** How this world differs from the one that the model learnt from. */
    private record World(double prices, double outcomes, double abroad) {
        static final World USUAL = new World(1, 1);

        World(double prices, double outcomes) {
            this(prices, outcomes, 0);
        }

        /** French customers buy dear things as often as anybody sends back cheap ones: for the model they look bad. */
        static final World UNFAIR = new World(1, 1, 8);
    }

    @BeforeAll
    static void train(@TempDir Path home) {
        WekaHome.prepare(home);
        Dataset learnt = rows(1_500, 1);
        Dataset proven = rows(600, 2);
        Forest forest = new ForestTrainer(new ForestSettings(20, 5, 4, 10)).train(learnt, 1);
        card = new ModelCard(
                MODEL,
                "v1",
                RECIPE.predicts(),
                NOW,
                "forest",
                Map.of(),
                1,
                sheet(learnt),
                sheet(proven),
                RECIPE.features(),
                List.of(),
                "",
                List.of(),
                "test",
                "17",
                "00",
                References.of(learnt, proven, forest),
                null,
                Fairness.NONE,
                null);
        scorer = new ModelScorer(card, RECIPE, forest);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void in_the_world_that_it_knows_it_stays_in_service() {
        decide(300, World.USUAL, NOW.minus(WEEK), NOW);
        List<Measured> measured = tick(watch(Bounds.DEFAULT));
        assertThat(measured).hasSize(RECIPE.features().size() + 2).noneMatch(Measured::breached);
        assertThat(standing.find(MODEL)).isEmpty();
    }

    @Test
    void inputs_that_drift_suspend_it_and_the_reason_names_them() {
        decide(300, new World(6, 1), NOW.minus(WEEK), NOW);
        List<Measured> measured = tick(watch(bounds(0.05, OFF, OFF, OFF)));
        assertThat(standing.find(MODEL).orElseThrow())
                .startsWith("suspended: drift: ")
                .contains("of what it looks at has drifted: Order value");
        Measured goods = measured.stream()
                .filter(m -> "goods".equals(m.feature()))
                .findFirst()
                .orElseThrow();
        assertThat(goods.words()).startsWith("Order value: higher, median ");
        assertThat(goods.currency()).isEqualTo("EUR");
    }

    @Test
    void scores_that_drift_suspend_it() {
        decide(300, new World(6, 1), NOW.minus(WEEK), NOW);
        tick(watch(bounds(OFF, 0.05, OFF, OFF)));
        assertThat(standing.find(MODEL).orElseThrow()).startsWith("suspended: drift: Scores: higher, ");
    }

    @Test
    void a_calibration_that_drifts_suspends_it() {
        ripe(400, new World(1, 2));
        tick(watch(bounds(OFF, OFF, 0.05, OFF)));
        assertThat(standing.find(MODEL).orElseThrow())
                .startsWith("suspended: drift: It happens more often than it says: ");
    }

    @Test
    void outcomes_that_drift_suspend_it() {
        ripe(400, new World(1, 2));
        tick(watch(bounds(OFF, OFF, OFF, 0.1)));
        assertThat(standing.find(MODEL).orElseThrow())
                .startsWith("suspended: drift: It happens more often than when it was trained: ");
    }

    @Test
    void as_long_as_all_comes_true_it_stays_in_service() {
        ripe(400, World.USUAL);
        List<Measured> measured = tick(watch(Bounds.DEFAULT));
        assertThat(measured).extracting(Measured::kind).containsExactly("calibration", "outcome", "accuracy");
        assertThat(measured).noneMatch(Measured::breached);
        assertThat(measured.get(0).groups()).startsWith("[{").contains("\"happened\":");
    }

    @Test
    void after_a_person_put_it_back_only_what_comes_later_counts() {
        ModelWatch watch = watch(Bounds.DEFAULT);
        decide(300, new World(9, 1), NOW.minus(WEEK), NOW);
        tick(watch);
        assertThat(standing.find(MODEL)).isPresent();
        standing.resume(MODEL, "steward", "prices were raised, it still ranks well");
        clock.pass(Duration.ofHours(7));
        assertThat(tick(watch)).as("the same old window").isEmpty();
        assertThat(standing.find(MODEL)).isEmpty();

        Instant resumed = clock.instant();
        decide(300, new World(9, 1), resumed, resumed.plus(WEEK));
        clock.pass(WEEK);
        tick(watch);
        assertThat(standing.find(MODEL)).as("a week of new evidence").isPresent();
    }

    @Test
    void few_decisions_or_a_day_of_them_are_not_measured_however_strange() {
        ModelWatch watch = watch(Bounds.DEFAULT);
        decide(37, new World(9, 1), NOW.minus(WEEK), NOW);
        assertThat(tick(watch)).isEmpty();
        assertThat(watch.progress(MODEL).rows()).isEqualTo(37);
        assertThat(watch.progress(MODEL).rowsNeeded()).isEqualTo(200);

        ModelWatch hurried = watch(new Bounds(30, 0.001, 0.25, 0.5, 0.25, 0.05, 0.1));
        assertThat(tick(hurried)).as("enough rows for these bounds").isNotEmpty();
    }

    @Test
    void one_busy_day_is_no_week() {
        ModelWatch watch = watch(Bounds.DEFAULT);
        decide(300, new World(9, 1), NOW.minus(Duration.ofDays(1)), NOW);
        assertThat(tick(watch)).isEmpty();
        assertThat(watch.progress(MODEL).from()).isAfter(NOW);
        assertThat(standing.find(MODEL)).isEmpty();
    }

    @Test
    void it_is_measured_now_and_then_and_not_at_each_tick() {
        ModelWatch watch = watch(Bounds.DEFAULT);
        decide(300, World.USUAL, NOW.minus(WEEK), NOW);
        assertThat(tick(watch)).isNotEmpty();
        assertThat(TestTransactions.<Integer>call(watch::tick)).isZero();
        clock.pass(Duration.ofHours(6));
        assertThat(TestTransactions.<Integer>call(watch::tick)).isEqualTo(1);
    }

    @Test
    void a_group_that_is_flagged_for_nothing_is_found_once_a_month_and_left_to_people() {
        ripe(900, World.UNFAIR);
        ModelWatch watch = watch(bounds(OFF, OFF, OFF, OFF));
        Measured found = tick(watch).stream()
                .filter(m -> m.kind().equals("fairness"))
                .findFirst()
                .orElseThrow();
        assertThat(found.breached()).isTrue();
        assertThat(found.words()).startsWith("fairness: country FR: ");
        assertThat(found.value()).isGreaterThan(found.bound());
        assertThat(watch.breach(MODEL)).contains(found);
        assertThat(standing.find(MODEL)).isEmpty();
        clock.pass(Duration.ofDays(1));
        assertThat(tick(watch)).isNotEmpty().extracting(Measured::kind).doesNotContain("fairness");
        assertThat(watch.fairness(MODEL)).contains(found);
    }

    @Test
    void told_so_it_suspends_what_treats_a_group_worse() {
        fairnessSuspends = true;
        ripe(900, World.UNFAIR);
        ModelWatch watch = watch(bounds(OFF, OFF, OFF, OFF));
        tick(watch);
        assertThat(standing.find(MODEL).orElseThrow()).startsWith("suspended: drift: fairness: country FR: ");
        assertThat(watch.breach(MODEL))
                .as("nobody is asked about what is out of service")
                .isEmpty();
    }

    @Test
    void in_a_fair_world_nobody_is_asked() {
        ripe(900, new World(1, 1, 1));
        ModelWatch watch = watch(bounds(OFF, OFF, OFF, OFF));
        assertThat(tick(watch)).extracting(Measured::kind).contains("fairness");
        assertThat(watch.breach(MODEL)).isEmpty();
    }

    @Test
    void the_settings_have_defaults() {
        assertThat(WatchSettings.from(new Setting(key -> null, key -> null)))
                .isEqualTo(new WatchSettings(
                        Duration.ofHours(6),
                        WEEK,
                        Duration.ofDays(6),
                        Duration.ofDays(28),
                        5_000,
                        Duration.ofDays(30),
                        false,
                        new Bounds(200, 0.001, 0.25, 0.5, 0.25, 0.05, 0.1)));
        Setting told = new Setting(Map.of("countersign.watch.rows", "500")::get, key -> null);
        assertThat(WatchSettings.from(told).bounds().rows()).isEqualTo(500);
    }

    private ModelWatch watch(Bounds bounds) {
        WatchSettings usual = WatchSettings.from(new Setting(key -> null, key -> null));
        ModelWatch.Champions champions = new ModelWatch.Champions() {
            @Override
            public Optional<ModelCard> find(String model) {
                return model.equals(MODEL) && standing.find(MODEL).isEmpty() ? Optional.of(card) : Optional.empty();
            }

            @Override
            public void forget(String model) {
                // It looks each time.
            }
        };
        return new ModelWatch(
                champions,
                new Advice(db.database()),
                measurements,
                standing,
                register,
                new WatchSettings(
                        usual.every(),
                        usual.window(),
                        usual.span(),
                        usual.truthWindow(),
                        usual.most(),
                        usual.fairnessEvery(),
                        fairnessSuspends,
                        bounds),
                clock);
    }

    private static Bounds bounds(double attention, double output, double calibration, double outcome) {
        Bounds usual = Bounds.DEFAULT;
        return new Bounds(usual.rows(), usual.chance(), usual.input(), attention, output, calibration, outcome);
    }

    private List<Measured> tick(ModelWatch watch) {
        return TestTransactions.<Integer>call(watch::tick) == 0 ? List.of() : measurements.at(MODEL, clock.instant());
    }

    /** Decisions of which the truth is known by now. */
    private void ripe(int n, World world) {
        Instant to = NOW.minus(RECIPE.horizon());
        decide(n, world, to.minus(WEEK), to);
    }

    private void decide(int n, World world, Instant from, Instant to) {
        Random random = new Random(7 + made);
        Duration step = Duration.between(from, to).dividedBy(n);
        DecisionLedger ledger = new DecisionLedger(db.database());
        Orders orders = new Orders(db.database(), clock);
        TestTransactions.run(() -> {
            for (int i = 0; i < n; i++) {
                Instant at = from.plus(step.multipliedBy(i));
                OrderFacts facts = facts("O-" + made++, at, world, random);
                ledger.add(decision(facts, at));
                boolean undone = random.nextDouble() < chance(facts, world) * world.outcomes();
                orders.save(Order.placed(facts).in(undone ? OrderState.CANCELLED : OrderState.DELIVERED));
            }
        });
        if (made > 0) {
            cancelAtOnce();
        }
        Seal seal = new Seal(db.database(), clock);
        TestTransactions.call(() -> seal.tick(1_000));
    }

    /** The orders were undone on the day that they came. */
    private void cancelAtOnce() {
        db.database()
                .jdbi()
                .useHandle(h -> h.execute("update customer_order set undone_at = placed_at where state = 'CANCELLED'"));
    }

    private static Decision decision(OrderFacts facts, Instant at) {
        return new Decision(
                "D-" + facts.orderId(),
                facts.orderId(),
                at,
                null,
                new RulesetVersion(RulesetId.of("fulfilment/escalation"), 1, "ab".repeat(32)),
                facts,
                List.of(scorer.score(facts)),
                new Judgement(Outcome.approve(), List.of()),
                "cd".repeat(32));
    }

    /** Dear orders come back more often. */
    private static double chance(OrderFacts facts, World world) {
        double usual = "FR".equals(facts.customer().country()) ? world.prices() * world.abroad() : world.prices();
        return 0.05 + Math.min(0.4, facts.goods().doubleValue() / usual / 1_000);
    }

    private static Dataset rows(int n, long seed) {
        Random random = new Random(seed);
        List<Dataset.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Instant at = NOW.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 70)));
            OrderFacts facts = facts("R-" + i, at, World.USUAL, random);
            boolean y = random.nextDouble() < chance(facts, World.USUAL);
            rows.add(new Dataset.Row(facts.orderId(), facts.placedAt(), RECIPE.read(facts), y, Map.of()));
        }
        return new Dataset(RECIPE.features(), rows);
    }

    private static OrderFacts facts(String id, Instant at, World world, Random random) {
        List<OrderPlaced.Line> lines = new ArrayList<>();
        boolean french = world.abroad() > 0 && random.nextInt(4) == 0;
        double prices = world.prices() * (french ? world.abroad() : 1);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            BigDecimal price = BigDecimal.valueOf(Math.round(prices * (100 + random.nextInt(5_000))), 2);
            lines.add(new OrderPlaced.Line("P-" + i, null, 1 + random.nextInt(5), price));
        }
        OrderPlaced placed = new OrderPlaced(
                id,
                at.atOffset(ZoneOffset.UTC),
                "EUR",
                new OrderPlaced.Customer("C-" + id, null, french ? "FR" : "DE", null),
                lines,
                new OrderPlaced.Shipping("standard", "DE", "10115", "Berlin", "Ackerstr. 1"),
                new OrderPlaced.Payment("card", "authorized"),
                null);
        return OrderFacts.of(placed, CustomerHistory.none(null), Map.of());
    }

    private static DataSheet sheet(Dataset data) {
        return new DataSheet(
                NOW.atOffset(ZoneOffset.UTC), NOW.atOffset(ZoneOffset.UTC), data.size(), data.positives(), "00");
    }
}
