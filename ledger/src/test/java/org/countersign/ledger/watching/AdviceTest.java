package org.countersign.ledger.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.countersign.domain.campaign.CustomerFate;
import org.countersign.domain.campaign.RetentionFacts;
import org.countersign.domain.customer.CustomerYear;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Outcome;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.decision.Prediction.Scored;
import org.countersign.domain.decision.Prediction.Unavailable;
import org.countersign.domain.event.ReturnRequested;
import org.countersign.domain.fulfilment.Order;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.OrderFate;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.Return;
import org.countersign.domain.fulfilment.ReturnState;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.decision.Seal;
import org.countersign.ledger.fulfilment.Orders;
import org.countersign.ledger.fulfilment.Returns;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.Samples;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.ledger.watching.Advice.Stretch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdviceTest {

    private static final OffsetDateTime NOON = Samples.NOON;
    private static final Duration MONTH = Duration.ofDays(30);

    private TestDatabase db;
    private Advice advice;

    @AfterEach
    void close() {
        db.close();
    }

    private void open(Databases kind) {
        db = kind.create();
        advice = new Advice(db.database());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_decision_is_joined_to_what_became_of_its_order(Databases kind) {
        open(kind);
        OrderFacts kept = facts("kept", 0);
        decide(kept, new Scored("order-risk", "v1", 0.2, 0.9, 0.17, List.of()));
        decide(facts("cancelled", 1), new Scored("order-risk", "v1", 0.7, 0.9, 0.17, List.of()));
        decide(facts("back", 2), new Scored("order-risk", "v1", 0.6, 0.9, 0.17, List.of()));
        decide(facts("refusedback", 3), new Scored("order-risk", "v1", 0.5, 0.9, 0.17, List.of()));
        Instant late = NOON.plusDays(9).toInstant();
        save(Order.placed(kept)
                .shippedWith("DHL", "T-1", LocalDate.of(2026, 3, 5))
                .delivered(late)
                .in(OrderState.DELIVERED));
        save(Order.placed(facts("cancelled", 1)).in(OrderState.CANCELLED));
        save(Order.placed(facts("back", 2)).in(OrderState.DELIVERED));
        save(Order.placed(facts("refusedback", 3)).in(OrderState.DELIVERED));
        giveBack("back", ReturnState.AWAITING_GOODS);
        giveBack("refusedback", ReturnState.REFUSED);
        save(Order.placed(Samples.facts(Samples.order("again", "C-kept", NOON.plusDays(20), "MUG"))));
        seal();

        List<AdvisedDecision> all = advice.list(stretch("v1"), 100);
        assertThat(all)
                .extracting(AdvisedDecision::decisionId)
                .containsExactly("D-refusedback", "D-back", "D-cancelled", "D-kept");
        assertThat(all.get(3).said().value()).isEqualTo(0.2);
        assertThat(all.get(3).facts()).isEqualTo(kept);
        assertThat(all.get(3).amount()).isEqualByComparingTo(new BigDecimal("50.00"));
        OrderFate fate = fate(all, 3);
        assertThat(fate.late(late)).isTrue();
        assertThat(fate.boughtAgainWithin(MONTH)).isTrue();
        assertThat(fate.boughtAgainWithin(Duration.ofDays(10))).isFalse();
        assertThat(fate.cancelledWithin(MONTH)).isFalse();
        assertThat(fate.returnedWithin(MONTH)).isFalse();
        assertThat(fate(all, 2).cancelledWithin(MONTH)).isTrue();
        assertThat(fate(all, 1).returnedWithin(MONTH)).isTrue();
        assertThat(fate(all, 0).returnedWithin(MONTH))
                .as("that return was refused")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_decision_about_a_customer_is_joined_to_their_next_order(Databases kind) {
        open(kind);
        askAbout("anna", 0);
        askAbout("bob", 1);
        save(Order.placed(Samples.facts(Samples.order("before", "anna", NOON.minusDays(9), "MUG"))));
        save(Order.placed(Samples.facts(Samples.order("refused", "anna", NOON.plusDays(5), "MUG")))
                .in(OrderState.REFUSED));
        save(Order.placed(Samples.facts(Samples.order("next", "anna", NOON.plusDays(20), "MUG"))));
        save(Order.placed(Samples.facts(Samples.order("bob", "carl", NOON.plusDays(1), "MUG"))));
        seal();
        List<AdvisedDecision> all = advice.list(new Stretch("churn", "v1", from(), to()), 100);
        assertThat(all).extracting(a -> a.facts().subject()).containsExactly("bob", "anna");
        assertThat(all.get(0).fate())
                .as("an order that is called as the customer is none of theirs")
                .isEqualTo(new CustomerFate(NOON.plusMinutes(1).toInstant(), null));
        assertThat(all.get(1).fate())
                .isEqualTo(new CustomerFate(NOON.toInstant(), NOON.plusDays(20).toInstant()));
        assertThat(all.get(1).amount()).isEqualByComparingTo("140.00");
    }

    private void askAbout(String customer, int minutes) {
        OffsetDateTime day = NOON.plusMinutes(minutes);
        CustomerYear year = new CustomerYear(
                customer, day, 42, 182, 6, new BigDecimal("400.00"), 2.5, 28, 1, new BigDecimal("60.00"), 0);
        RetentionFacts facts = new RetentionFacts(
                customer,
                day,
                year,
                null,
                null,
                null,
                "Standard",
                true,
                -1,
                0,
                0,
                0,
                0,
                new BigDecimal("140.00"),
                100,
                "EUR");
        Decision sample = Samples.decision("D-" + customer, customer, day.toInstant());
        Decision decision = new Decision(
                sample.id(),
                customer,
                day.toInstant(),
                null,
                sample.version(),
                facts,
                List.of(new Scored("churn", "v1", 0.7, null, 0, List.of(), Prediction.LOG_ODDS)),
                sample.judgement(),
                sample.hash());
        TestTransactions.run(() -> new DecisionLedger(db.database()).add(decision));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void each_version_has_its_own_and_silence_is_counted(Databases kind) {
        open(kind);
        decide(facts("one", 0), new Scored("order-risk", "v1", 0.2, 0.9, 0.17, List.of()));
        decide(facts("two", 1), new Scored("order-risk", "v2", 0.2, 0.9, 0.17, List.of()));
        decide(facts("three", 2), new Unavailable("order-risk", "suspended: it failed"));
        decide(facts("four", 3));
        seal();
        assertThat(advice.extent(stretch("v1")).rows()).isEqualTo(1);
        assertThat(advice.extent(stretch("v2")).first())
                .isEqualTo(NOON.plusMinutes(1).toInstant());
        assertThat(advice.extent(stretch("v3")).first()).isNull();
        assertThat(advice.silent("order-risk", from(), to())).isEqualTo(1);
        assertThat(advice.silent("churn", from(), to())).isZero();
        assertThat(advice.list(stretch("v2"), 10).get(0).fate())
                .as("no order on record")
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void of_many_a_sample_is_drawn_the_same_one_each_time(Databases kind) {
        open(kind);
        for (int i = 0; i < 300; i++) {
            decide(facts("n" + i, i), new Scored("order-risk", "v1", 0.2, 0.9, 0.17, List.of()));
        }
        seal();
        List<AdvisedDecision> some = advice.list(stretch("v1"), 100);
        assertThat(some).hasSizeBetween(70, 100);
        assertThat(advice.list(stretch("v1"), 100)).isEqualTo(some);
        assertThat(some.stream()
                        .filter(d -> d.at().isBefore(NOON.plusMinutes(150).toInstant())))
                .as("from all of the time")
                .hasSizeBetween(30, 70);
    }

    private static OrderFate fate(List<AdvisedDecision> all, int index) {
        return (OrderFate) Objects.requireNonNull(all.get(index).fate());
    }

    private static Instant from() {
        return NOON.minusDays(1).toInstant();
    }

    private static Instant to() {
        return NOON.plusDays(1).toInstant();
    }

    private static Stretch stretch(String version) {
        return new Stretch("order-risk", version, from(), to());
    }

    private static OrderFacts facts(String id, int minute) {
        return Samples.facts(Samples.order(id, "C-" + id, NOON.plusMinutes(minute), "MUG", "CUP"));
    }

    private void decide(OrderFacts facts, Prediction... said) {
        Decision sample =
                Samples.decision("D-" + facts.orderId(), facts, facts.placedAt().toInstant(), Outcome.approve());
        Decision decision = new Decision(
                sample.id(),
                sample.subject(),
                sample.at(),
                sample.cause(),
                sample.version(),
                sample.facts(),
                List.of(said),
                sample.judgement(),
                sample.hash());
        TestTransactions.run(() -> new DecisionLedger(db.database()).add(decision));
    }

    private void save(Order order) {
        TestTransactions.run(
                () -> new Orders(db.database(), Clock.fixed(NOON.plusDays(2).toInstant(), ZoneOffset.UTC)).save(order));
    }

    private void giveBack(String order, ReturnState state) {
        ReturnRequested asked = new ReturnRequested(
                "R-" + order, order, NOON.plusDays(12), "damaged", List.of(new ReturnRequested.Line("MUG", 1)), null);
        TestTransactions.run(() ->
                new Returns(db.database()).add(Return.requested(asked, "EUR").in(state), "C-" + order));
    }

    private void seal() {
        Seal seal = new Seal(db.database(), Clock.systemUTC());
        TestTransactions.call(() -> seal.tick(1_000));
    }
}
