package org.countersign.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.countersign.decisions.desk.DecisionDesk;
import org.countersign.decisions.desk.OpenRules;
import org.countersign.decisions.desk.Passport;
import org.countersign.decisions.desk.Passports;
import org.countersign.decisions.desk.Replay;
import org.countersign.decisions.desk.ReplayResult;
import org.countersign.decisions.fulfilment.Pricing;
import org.countersign.decisions.oversight.Blindfold;
import org.countersign.decisions.rulebook.PastRulebooks;
import org.countersign.decisions.rulebook.Rulebooks;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.Reply;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.StoredDecision;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.messaging.Receipt;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestSigner;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.ledger.watching.Answers;
import org.countersign.rules.rulebook.RuleCompiler;
import org.countersign.rules.rulebook.Rulebook;
import org.countersign.rules.rulebook.ShippedRulesets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions made by the shipped rules, kept in a real database, and taken out again. */
@ParameterizedClass
@EnumSource(Databases.class)
class DecisionsOnTheShelfTest {

    private static final RulesetId ESCALATION = RulesetId.of("fulfilment/escalation");
    private static final List<RulesetId> RULESETS =
            List.of(RulesetId.of("fulfilment/validation"), RulesetId.of("fulfilment/pricing"), ESCALATION);

    /** What every test begins with is compiled once, as long as it lies open here. */
    private static final RuleCompiler COMPILER = new RuleCompiler();

    private static final List<Rulebook> OPEN = shipped().stream()
            .map(set -> COMPILER.compile(set, new RulesetVersion(set.ruleset(), 1, set.hash())))
            .toList();

    @AfterAll
    static void letGo() {
        OPEN.forEach(Rulebook::close);
    }

    private final TestDatabase db;
    private final Wiring wiring = new Wiring();
    private final Random random = new Random(7);

    DecisionsOnTheShelfTest(Databases databases) {
        db = databases.create();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_thousand_decisions_are_the_same_when_decided_again() {
        List<String> ids = new ArrayList<>();
        try (Rulebooks rulebooks = rulebooks()) {
            DecisionDesk desk = desk(rulebooks);
            for (int batch = 0; batch < 10; batch++) {
                TestTransactions.run(() -> decide(desk, 100, ids));
            }
            assertAllTheSame(ids, rulebooks);
            shipped().forEach(s -> rulebooks.publish(changed(s), "author"));
            assertAllTheSame(ids, rulebooks);
        }
        try (Rulebooks afterRestart = rulebooks()) {
            assertThat(afterRestart.current(ESCALATION).version().number()).isEqualTo(2);
            assertAllTheSame(ids, afterRestart);
        }
    }

    private void decide(DecisionDesk desk, int count, List<String> ids) {
        for (int i = 0; i < count; i++) {
            RulesetId ruleset = RULESETS.get(random.nextInt(RULESETS.size()));
            ids.add(desk.decide(ruleset, Samples.random(random), List.of("order-risk"), "shop|e-" + i)
                    .id());
        }
    }

    private void assertAllTheSame(List<String> ids, Rulebooks rulebooks) {
        Replay replay = replay(rulebooks);
        assertThat(ids).hasSize(1_000).allSatisfy(id -> {
            ReplayResult result = replay.replay(id);
            assertThat(result.differences()).isEmpty();
            assertThat(result.same()).isTrue();
        });
    }

    @Test
    void what_was_changed_behind_our_back_is_named() {
        try (Rulebooks rulebooks = rulebooks()) {
            List<String> ids = new ArrayList<>();
            TestTransactions.run(() -> ids.add(desk(rulebooks)
                    .decide(ESCALATION, risky(), List.of("order-risk"), null)
                    .id()));
            Decision stored = ledger().find(ids.get(0)).orElseThrow().decision();
            Replay replay = new Replay(
                    id -> Optional.of(new StoredDecision(forged(stored), List.of(), List.of(), null, null)),
                    v -> rulebooks.find(v.ruleset(), v.number()).map(OpenRules::new),
                    (model, version, facts) -> Optional.empty(),
                    wiring.judgeOfThisServer(new Pricing()));
            ReplayResult result = replay.replay(stored.id());
            assertThat(result.same()).isFalse();
            assertThat(result.differences()).isNotEmpty();
        }
    }

    @Test
    void what_is_erased_is_not_decided_again() {
        try (Rulebooks rulebooks = rulebooks()) {
            List<Decision> made = new ArrayList<>();
            TestTransactions.run(
                    () -> made.add(desk(rulebooks).decide(ESCALATION, risky(), List.of("order-risk"), null)));
            Decision stored = made.get(0);
            StoredDecision erased = new StoredDecision(
                    stored, List.of(), List.of(), null, new StoredDecision.Erased("ERA-1", Instant.EPOCH));
            Replay replay = new Replay(
                    id -> Optional.of(erased),
                    v -> rulebooks.find(v.ruleset(), v.number()).map(OpenRules::new),
                    (model, version, facts) -> Optional.empty(),
                    wiring.judgeOfThisServer(new Pricing()));
            ReplayResult result = replay.replay(stored.id());
            assertThat(result.inputsErased()).isTrue();
            assertThat(result.same()).isFalse();
            assertThat(result.storedHash()).isEqualTo(stored.hash());
            assertThat(result.replayedHash()).isNull();
            assertThat(result.differences()).isEmpty();
        }
    }

    private static Decision forged(Decision d) {
        OrderFacts facts = (OrderFacts) d.facts();
        Facts cheaper = facts.priced(
                facts.lines(),
                facts.discount(),
                facts.shippingCost(),
                facts.total().negate());
        return new Decision(
                d.id(), d.subject(), d.at(), d.cause(), d.version(), cheaper, d.predictions(), d.judgement(), d.hash());
    }

    @Test
    void a_passport_tells_the_whole_story() {
        try (Rulebooks rulebooks = rulebooks()) {
            List<Decision> made = new ArrayList<>();
            OrderFacts facts = risky();
            EventKey key = new EventKey("/shop/webshop", "e-1");
            TestTransactions.run(() -> {
                DecisionDesk desk = desk(rulebooks);
                made.add(desk.decide(RULESETS.get(0), facts, List.of(), key.toString()));
                made.add(desk.decide(ESCALATION, facts, List.of("order-risk"), key.toString()));
                new Orders(db.database()).save(Order.placed(facts));
                new Inbox(db.database()).add(receipt(key, facts.orderId()));
            });
            Decision decision = made.get(1);
            Instant later = decision.at().plusSeconds(60);
            TestTransactions.run(() -> ledger().sign(
                            decision.id(),
                            new Signature(
                                    "olga", "operator", Answer.APPROVE, true, "customer-confirmed", "rang", later)));

            Passport passport = passports(rulebooks).find(decision.id(), "olga").orElseThrow();
            assertThat(passport.reasons()).isNotEmpty().allSatisfy(r -> assertThat(r.sentence())
                    .isNotBlank());
            assertThat(passport.notFired()).isNotEmpty();
            assertThat(passport.siblings())
                    .extracting(s -> s.ruleset().toString())
                    .containsExactly("fulfilment/validation");
            assertThat(passport.event()).isNotNull();
            assertThat(passport.order()).isNotNull();
            assertThat(passport.effects())
                    .extracting(p -> p.event().effect().type())
                    .containsExactly("decision.made.v1");
            assertThat(passport.timeline())
                    .extracting(Passport.Moment::text)
                    .contains(
                            "The order came from /shop/webshop",
                            "olga signed approve against the machine's advice (customer-confirmed): rang");
        }
    }

    /** An order that nobody lets pass without a look. */
    private static OrderFacts risky() {
        return Samples.order(Samples.line(1, "85123A", 9_000, "25.50", "10.00"));
    }

    private static Receipt receipt(EventKey key, String subject) {
        Reply reply = new Reply(Reply.PROCESSED, key.id(), List.of(), null, List.of());
        return new Receipt(
                key,
                "order.placed.v1",
                subject,
                Instant.now().minusSeconds(5),
                Receipt.PROCESSED,
                "h",
                "{}",
                null,
                reply);
    }

    private static RulesetSource changed(RulesetSource source) {
        TreeMap<String, String> files = new TreeMap<>(source.files());
        files.put("note.drl", "// A newer version that says nothing new.\n");
        return new RulesetSource(source.ruleset(), files);
    }

    private Rulebooks rulebooks() {
        Rulebooks rulebooks = new Rulebooks(
                new RulebookShelf(db.database(), TestSigner.OURS),
                new Validities(db.database()),
                COMPILER,
                Clock.systemUTC());
        rulebooks.installShipped(shipped());
        return rulebooks;
    }

    private static List<RulesetSource> shipped() {
        return ShippedRulesets.all().stream()
                .filter(s -> RULESETS.contains(s.ruleset()))
                .toList();
    }

    private DecisionLedger ledger() {
        return new DecisionLedger(db.database());
    }

    private DecisionDesk desk(Rulebooks rulebooks) {
        Outbox outbox = new Outbox(db.database());
        return new DecisionDesk(
                (model, facts) -> Samples.prediction(random),
                (id, asOf) -> rulebooks.find(id).map(OpenRules::new),
                wiring.judgeOfThisServer(new Pricing()),
                (ruleset, facts, said) -> List.of(),
                (decision, told) -> {
                    ledger().add(decision);
                    outbox.add(told);
                },
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString());
    }

    private Replay replay(Rulebooks rulebooks) {
        return new Replay(
                ledger()::find,
                v -> rulebooks.find(v.ruleset(), v.number()).map(OpenRules::new),
                (model, version, facts) -> Optional.<Prediction>empty(),
                wiring.judgeOfThisServer(new Pricing()));
    }

    private Passports passports(Rulebooks rulebooks) {
        return wiring.passports(
                ledger(),
                new Inbox(db.database()),
                new Outbox(db.database()),
                new Orders(db.database()),
                new Blindfold(new BlindReviews(db.database()), new Tasks(db.database()), new Answers(db.database())),
                rulebooks,
                new PastRulebooks(rulebooks, new Validities(db.database())));
    }
}
