package org.countersign.processes.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countersign.processes.testing.Events.cancelled;
import static org.countersign.processes.testing.Events.customer;
import static org.countersign.processes.testing.Events.delayed;
import static org.countersign.processes.testing.Events.delivered;
import static org.countersign.processes.testing.Events.dispatched;
import static org.countersign.processes.testing.Events.notPaid;
import static org.countersign.processes.testing.Events.order;
import static org.countersign.processes.testing.Events.paid;
import static org.countersign.processes.testing.Events.product;
import static org.countersign.processes.testing.Events.stock;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.decisions.oversight.SignatureRefused;
import org.countersign.domain.event.Effect.RefundRequested;
import org.countersign.domain.event.EventKey;
import org.countersign.domain.event.Problem;
import org.countersign.domain.event.Reply;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.value.Money;
import org.countersign.ledger.messaging.DeadLetter;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.dispatch.OutboxRelay;
import org.countersign.processes.dispatch.Publisher;
import org.countersign.processes.intake.EventContract;
import org.countersign.processes.intake.EventJson;
import org.countersign.processes.intake.Incoming;
import org.countersign.processes.oversight.TaskProblem;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Databases.class)
class SpineTest {

    /** One shop on each database, as busy as the tests before left it: rules and engine take seconds to start. */
    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);

    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Spine spine;

    /** A new order for every test. */
    private final String id = "A-" + TESTS.incrementAndGet();

    SpineTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, SpineTest::open);
        spine.modelSays(0.1);
    }

    private static Spine open(Databases kind) {
        Spine shop = new Spine(kind);
        for (String sku : new String[] {"MUG", "TEA", "SPOON"}) {
            shop.post(product(sku, true));
            shop.post(stock("first-" + sku, sku, 5000, null));
        }
        shop.post(customer("C-1"));
        return shop;
    }

    @AfterAll
    static void close() {
        SHOPS.values().forEach(Spine::close);
        SHOPS.clear();
    }

    @Test
    void an_order_is_approved_paid_labelled_sent_and_delivered() {
        Reply reply = spine.post(order(id));
        assertThat(reply.status()).isEqualTo(Reply.PROCESSED);
        assertThat(reply.decisions())
                .extracting(Reply.DecisionRef::ruleset)
                .containsExactly("fulfilment/validation", "fulfilment/pricing", "fulfilment/escalation");
        assertThat(reply.processInstance()).isNotBlank();
        assertThat(spine.order(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(spine.order(id).reserved()).isTrue();
        assertThat(spine.effects(id))
                .containsExactly(
                        "decision.made.v1",
                        "decision.made.v1",
                        "decision.made.v1",
                        "order.released.v1",
                        "payment.capture-requested.v1");

        assertThat(pay(id).status()).isEqualTo(Reply.PROCESSED);
        assertThat(spine.order(id).state()).isEqualTo(OrderState.AWAITING_DISPATCH);
        assertThat(spine.order(id).carrier())
                .as("which one hangs on how much time other tests have let pass")
                .isIn("DPD-CLASSIC", "DHL-EXPRESS");
        assertThat(spine.labels.find(id)).isPresent();
        assertThat(spine.effects(id)).endsWith("decision.made.v1", "shipment.label-requested.v1", "decision.made.v1");

        spine.post(dispatched(id));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.DISPATCHED);
        spine.post(delayed("late-1-" + id, id, "2026-11-30T12:00:00Z"));
        spine.post(delayed("late-2-" + id, id, "2026-11-30T12:00:00Z"));
        assertThat(spine.count(id, "message.requested.v1"))
                .as("one mail for one new estimate")
                .isEqualTo(1);
        spine.post(delivered(id));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(spine.waitsAt(id)).isEmpty();
    }

    @Test
    void the_same_event_again_gets_the_same_reply_and_has_one_effect() {
        Reply first = spine.post(order(id));
        int effects = spine.effects(id).size();
        assertThat(spine.post(order(id))).isEqualTo(first.asDuplicate());
        assertThat(spine.effects(id)).hasSize(effects);
    }

    @Test
    void another_event_under_the_same_key_is_a_conflict() {
        spine.post(order(id));
        Reply reply = spine.post(order(id, "pending", 7));
        assertThat(reply.status()).isEqualTo(Reply.REJECTED);
        assertThat(reply.problems()).extracting(Problem::code).containsExactly("DUPLICATE_KEY_CONFLICT");
        assertThat(spine.order(id).facts().units()).isEqualTo(4);
    }

    @Test
    void the_same_order_under_another_key_is_rejected() {
        spine.post(order(id));
        Reply reply = spine.post(order(id).replace("placed-" + id, "again-" + id));
        assertThat(reply.problems()).extracting(Problem::code).containsExactly("ORDER_EXISTS");
    }

    @Test
    void a_risky_order_is_claimed_overridden_and_goes_on() {
        spine.modelSays(0.9);
        spine.post(order(id, "pending", 9));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.HELD);
        assertThat(spine.effects(id)).endsWith("task.opened.v1", "order.held.v1");
        Task task = spine.task(id, "countersign");
        assertThat(task.proposal()).isEqualTo(Answer.REFUSE);
        assertThat(task.because()).contains("risk");
        assertThat(task.dueAt()).isEqualTo(spine.clock.instant().plus(Duration.ofHours(4)));

        spine.claim(task.id(), "operator");
        assertThatThrownBy(() -> spine.claim(task.id(), "operator2")).isInstanceOf(TaskProblem.class);
        assertThatThrownBy(() -> spine.sign(task.id(), "operator2", Answer.APPROVE, "known-customer"))
                .isInstanceOf(SignatureRefused.class);
        assertThatThrownBy(() -> spine.sign(task.id(), "operator", Answer.APPROVE, null))
                .isInstanceOf(SignatureRefused.class);

        Task done = spine.sign(task.id(), "operator", Answer.APPROVE, "known-customer")
                .task();
        assertThat(done.state()).isEqualTo(Task.State.DONE);
        assertThat(spine.order(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(spine.effects(id)).endsWith("task.closed.v1", "order.released.v1", "payment.capture-requested.v1");
        String decisionId = spine.order(id).decisionId();
        assertThat(spine.decisions.find(decisionId).orElseThrow().signatures())
                .singleElement()
                .satisfies(signature -> assertThat(signature.override()).isTrue());
        assertThatThrownBy(() -> spine.sign(task.id(), "operator", Answer.APPROVE, "known-customer"))
                .isInstanceOf(SignatureRefused.class);
    }

    @Test
    void a_person_refuses_a_paid_order_and_the_money_goes_back() {
        spine.modelSays(0.9);
        spine.post(order(id, "captured", 9));
        Task task = spine.task(id, "countersign");
        spine.sign(task.id(), "operator", Answer.REFUSE, null);
        assertThat(spine.order(id).state()).isEqualTo(OrderState.REFUSED);
        assertThat(spine.order(id).payment()).isEqualTo("refunded");
        assertThat(spine.effects(id)).endsWith("order.refused.v1", "payment.refund-requested.v1");
        assertThat(spine.waitsAt(id)).isEmpty();
    }

    @Test
    void an_order_to_where_nobody_is_served_is_proposed_to_be_refused() {
        spine.post(order(id)
                .replace(
                        "\"shipping\":{\"method\":\"standard\",\"country\":\"DE\"",
                        "\"shipping\":{\"method\":\"standard\",\"country\":\"BR\""));
        Task task = spine.task(id, "countersign");
        assertThat(task.because()).isEqualTo("we don't send to BR");
        assertThat(task.proposal()).isEqualTo(Answer.REFUSE);
        spine.sign(task.id(), "operator", Answer.REFUSE, null);
        assertThat(spine.order(id).state()).isEqualTo(OrderState.REFUSED);
    }

    @Test
    void who_posted_the_order_cannot_sign_it() {
        spine.modelSays(0.9);
        spine.post(new Incoming(Map.of(), order(id, "pending", 9), "operator"));
        String task = spine.task(id, "countersign").id();
        assertThatThrownBy(() -> spine.sign(task, "operator", Answer.REFUSE, null))
                .isInstanceOfSatisfying(SignatureRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(SignatureRefused.Code.FOUR_EYES));
        spine.sign(task, "operator2", Answer.REFUSE, null);
    }

    @Test
    void a_late_task_is_reminded_of_and_then_the_supervisors() {
        spine.modelSays(0.9);
        spine.post(order(id, "pending", 9));
        spine.pass(Duration.ofMinutes(121));
        assertThat(spine.task(id, "countersign").level()).isEqualTo(1);
        spine.pass(Duration.ofHours(2));
        Task late = spine.task(id, "countersign");
        assertThat(late.level()).isEqualTo(2);
        assertThat(late.queue()).isEqualTo("supervisor");
        spine.sign(late.id(), "supervisor", Answer.REFUSE, null);
        assertThat(spine.order(id).state()).isEqualTo(OrderState.REFUSED);
    }

    @Test
    void an_impossible_order_is_refused_by_the_rules() {
        Reply reply = spine.post(order(id, "pending", 60_000));
        assertThat(reply.decisions()).extracting(Reply.DecisionRef::outcome).containsExactly("refuse");
        assertThat(spine.order(id).state()).isEqualTo(OrderState.REFUSED);
        assertThat(spine.effects(id)).endsWith("order.refused.v1");
        assertThat(spine.waitsAt(id)).isEmpty();
    }

    @Test
    void a_failed_payment_is_tried_again_then_a_person_is_asked() {
        spine.post(order(id));
        for (int attempt = 1; attempt <= 3; attempt++) {
            spine.post(notPaid("no-" + attempt + id, id, null));
            spine.pass(Duration.ofMinutes(16));
        }
        assertThat(spine.count(id, "payment.capture-requested.v1")).isEqualTo(4);
        spine.post(notPaid("no-4-" + id, id, null));
        Task task = spine.task(id, "payment-failed");
        assertThat(spine.count(id, "message.requested.v1")).isEqualTo(1);
        spine.sign(task.id(), "operator", Answer.APPROVE, null);
        assertThat(spine.count(id, "payment.capture-requested.v1")).isEqualTo(5);
        pay(id);
        assertThat(spine.order(id).state()).isEqualTo(OrderState.AWAITING_DISPATCH);
    }

    @Test
    void a_declined_payment_is_not_tried_again_and_giving_up_frees_the_stock() {
        int reserved = reserved();
        spine.post(order(id));
        spine.post(notPaid("no-" + id, id, false));
        Task task = spine.task(id, "payment-failed");
        spine.pass(Duration.ofHours(5));
        assertThat(spine.task(id, "payment-failed").level()).isEqualTo(2);
        spine.sign(task.id(), "supervisor", Answer.REFUSE, "customer-withdrew");
        assertThat(spine.order(id).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(reserved()).isEqualTo(reserved);
        assertThat(spine.waitsAt(id)).isEmpty();
    }

    @Test
    void a_payment_that_comes_before_its_order_waits_for_it() {
        Reply early = spine.post(paid(id, "999.00"));
        assertThat(early.status()).isEqualTo(Reply.WAITING);
        assertThat(spine.post(paid(id, "999.00")).status()).isEqualTo(Reply.DUPLICATE);
        spine.post(order(id));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.AWAITING_DISPATCH);
        assertThat(spine.inbox.counts()).doesNotContainKey("waiting");
    }

    @Test
    void a_payment_that_waits_too_long_becomes_a_dead_letter_and_can_be_sent_again() {
        spine.post(paid(id, "999.00"));
        spine.clock.pass(Duration.ofHours(25));
        assertThat(spine.expireEarlyEvents()).isEqualTo(1);
        DeadLetter letter = spine.deadLetters.list(null, null, 10).items().get(0);
        assertThat(letter.problems()).extracting(Problem::code).containsExactly("NO_SUBJECT_YET");
        spine.post(order(id));
        assertThat(spine.post(letter.body()).status()).isEqualTo(Reply.PROCESSED);
        assertThat(spine.deadLetters.find(letter.id()))
                .hasValueSatisfying(closed -> assertThat(closed.state()).isEqualTo(DeadLetter.CLOSED));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.AWAITING_DISPATCH);
    }

    @Test
    void a_payment_for_a_held_order_is_remembered() {
        spine.modelSays(0.9);
        spine.post(order(id, "pending", 9));
        spine.post(paid(id, "999.00"));
        spine.sign(spine.task(id, "countersign").id(), "operator", Answer.APPROVE, "known-customer");
        assertThat(spine.order(id).state()).isEqualTo(OrderState.AWAITING_DISPATCH);
        assertThat(spine.count(id, "payment.capture-requested.v1")).isZero();
    }

    @Test
    void too_little_money_is_a_persons_question() {
        spine.post(order(id));
        assertThat(spine.post(paid(id, "1.00")).status()).isEqualTo(Reply.PROCESSED);
        assertThat(spine.order(id).payment()).isEqualTo("underpaid");
        assertThat(spine.order(id).authorized()).isEqualTo(new Money(new BigDecimal("1.00"), "EUR"));
        Task task = spine.task(id, "payment-failed");
        String due = spine.order(id).facts().total().toPlainString();
        assertThat(task.because()).isEqualTo("1.00 EUR were authorised, but " + due + " EUR are due.");

        spine.sign(task.id(), "operator", Answer.APPROVE, null);
        assertThat(spine.count(id, "payment.capture-requested.v1")).isEqualTo(2);
        assertThat(spine.effects(id)).endsWith("payment.refund-requested.v1", "payment.capture-requested.v1");
        spine.post(paid(id, due).replace("paid-", "paid-again-"));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.AWAITING_DISPATCH);
    }

    @Test
    void too_little_money_goes_back_when_a_person_gives_up() {
        spine.modelSays(0.9);
        spine.post(order(id, "pending", 9));
        spine.post(paid(id, "1.00"));
        spine.sign(spine.task(id, "countersign").id(), "operator", Answer.APPROVE, "known-customer");
        assertThat(spine.count(id, "payment.capture-requested.v1")).isZero();
        spine.sign(spine.task(id, "payment-failed").id(), "operator2", Answer.REFUSE, "customer-withdrew");
        assertThat(spine.order(id).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(spine.order(id).payment()).isEqualTo("refunded");
        assertThat(spine.outbox.ofSubject(id))
                .extracting(posted -> posted.event().effect())
                .filteredOn(RefundRequested.class::isInstance)
                .extracting(effect -> ((RefundRequested) effect).amount())
                .containsExactly(new BigDecimal("1.00"));
    }

    @Test
    void a_cancellation_before_dispatch_undoes_everything() {
        int reserved = reserved();
        spine.post(order(id));
        assertThat(reserved()).isEqualTo(reserved + 1);
        pay(id);
        spine.post(cancelled(id));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(spine.order(id).payment()).isEqualTo("refunded");
        assertThat(spine.order(id).reserved()).isFalse();
        assertThat(reserved()).isEqualTo(reserved);
        assertThat(spine.effects(id))
                .contains("shipment.label-voided.v1", "payment.refund-requested.v1")
                .endsWith("order.closed.v1");
        assertThat(spine.waitsAt(id)).isEmpty();
        assertThat(spine.post(dispatched(id)).status()).isEqualTo(Reply.REJECTED);
    }

    @Test
    void a_cancellation_withdraws_the_question() {
        spine.modelSays(0.9);
        spine.post(order(id, "pending", 9));
        String taskId = spine.task(id, "countersign").id();
        spine.post(cancelled(id));
        assertThat(spine.tasks.find(taskId).orElseThrow().state()).isEqualTo(Task.State.CANCELLED);
        assertThat(spine.effects(id)).endsWith("task.closed.v1", "order.closed.v1");
    }

    @Test
    void a_cancellation_after_dispatch_is_rejected() {
        spine.post(order(id));
        pay(id);
        spine.post(dispatched(id));
        assertThat(spine.post(cancelled(id)).problems())
                .extracting(Problem::code)
                .containsExactly("ALREADY_DISPATCHED");
    }

    @Test
    void money_that_comes_after_the_cancellation_goes_back() {
        spine.post(order(id));
        spine.post(cancelled(id));
        spine.post(paid(id, "999.00"));
        assertThat(spine.order(id).payment()).isEqualTo("refunded");
        assertThat(spine.effects(id)).endsWith("payment.refund-requested.v1");
    }

    @Test
    void what_is_coming_is_waited_for_without_asking() {
        spine.post(stock("none-" + id, "MUG", 0, "2026-12-01T08:00:00Z"));
        spine.post(order(id));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.BACKORDERED);
        spine.post(stock("some-" + id, "MUG", 5000, null));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
    }

    @Test
    void a_shortage_without_end_is_a_persons_question() {
        spine.post(stock("none-" + id, "MUG", 0, null));
        spine.post(order(id));
        Task task = spine.task(id, "stock-shortage");
        spine.sign(task.id(), "operator", Answer.APPROVE, null);
        assertThat(spine.order(id).state()).isEqualTo(OrderState.BACKORDERED);
        spine.pass(Duration.ofHours(7));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.BACKORDERED);
        spine.post(stock("some-" + id, "MUG", 5000, null));
        assertThat(spine.order(id).reserved()).isTrue();
    }

    @Test
    void shipments_may_be_told_in_any_order() {
        spine.post(order(id, "captured", 1));
        spine.post(delivered(id));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(spine.waitsAt(id)).isEmpty();
        assertThat(spine.post(dispatched(id)).status()).isEqualTo(Reply.PROCESSED);
        assertThat(spine.order(id).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void what_cannot_be_read_is_kept_with_its_reason() {
        Reply reply = spine.post("{\"specversion\":\"1.0\"");
        assertThat(reply.problems()).extracting(Problem::code).containsExactly("MALFORMED_JSON");
        assertThat(spine.deadLetters.list(null, null, 1).items())
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).startsWith("{\"specversion"));
    }

    @Test
    void what_cannot_be_understood_is_kept_once_however_often_it_comes() {
        String malformed = order(id).replace("\"25.00\"", "25.00");
        Reply first = spine.post(malformed);
        assertThat(first.problems()).extracting(Problem::code).containsExactly("SCHEMA");
        assertThat(spine.post(malformed.replace("{", "{ "))).isEqualTo(first);
        assertThat(letters("placed-" + id)).isEqualTo(1);
        assertThat(spine.inbox
                        .find(new EventKey("urn:test", "placed-" + id))
                        .orElseThrow()
                        .receipt()
                        .reply())
                .isEqualTo(first);
        assertThat(spine.post(malformed.replace("\"10.00\"", "10.00")).problems())
                .extracting(Problem::code)
                .containsExactly("SCHEMA", "SCHEMA");
        assertThat(letters("placed-" + id)).isEqualTo(2);
    }

    @Test
    void what_was_sent_malformed_may_be_sent_again_corrected_under_its_key() {
        spine.post(order(id).replace("\"specversion\":\"1.0\",", ""));
        Reply corrected = spine.post(order(id));
        assertThat(corrected.status()).isEqualTo(Reply.PROCESSED);
        assertThat(spine.deadLetters.list(DeadLetter.CLOSED, null, 100).items())
                .filteredOn(letter -> ("placed-" + id).equals(letter.eventId()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.note()).startsWith("the event came again and was taken"));
        assertThat(spine.post(order(id))).isEqualTo(corrected.asDuplicate());
        assertThat(spine.post(order(id, "pending", 7)).problems())
                .extracting(Problem::code)
                .containsExactly("DUPLICATE_KEY_CONFLICT");
        assertThat(spine.post(order(id).replace("\"25.00\"", "25.00")).problems())
                .extracting(Problem::code)
                .containsExactly("DUPLICATE_KEY_CONFLICT");
    }

    @Test
    void a_body_without_sense_is_kept_once_when_its_headers_name_it() {
        Incoming binary = new Incoming(
                Map.of("ce-id", "binary-" + id, "ce-source", "urn:test", "ce-type", "order.placed.v1"),
                "{no json",
                null);
        assertThat(spine.post(binary)).isEqualTo(spine.post(binary));
        assertThat(letters("binary-" + id)).isEqualTo(1);
    }

    @Test
    void what_could_not_be_handled_is_kept_and_takes_nobodys_key() {
        assertThat(spine.giveUp(order(id)).problems()).extracting(Problem::code).containsExactly("GIVEN_UP");
        assertThat(letters("placed-" + id)).isEqualTo(1);
        assertThat(spine.post(order(id)).status()).isEqualTo(Reply.PROCESSED);
    }

    private long letters(String eventId) {
        return spine.deadLetters.list(null, null, 100).items().stream()
                .filter(letter -> eventId.equals(letter.eventId()))
                .count();
    }

    @Test
    void what_was_committed_is_published_once_and_as_the_contract_says() {
        publishAll();
        spine.post(order(id));
        List<Publisher.Parcel> sent = new ArrayList<>();
        OutboxRelay relay = new OutboxRelay(spine.outbox, sent::addAll, spine.clock);
        int done = TestTransactions.call(() -> relay.tick(100));
        assertThat(done).isEqualTo(5);
        assertThat((int) TestTransactions.call(() -> relay.tick(100))).isZero();
        EventContract contract = new EventContract();
        assertThat(sent).allSatisfy(parcel -> {
            var event = EventJson.mapper().readTree(parcel.text());
            assertThat(event.path("id").asText()).isEqualTo(parcel.id());
            assertThat(event.path("decisionid").asText()).isNotBlank();
            assertThat(contract.problems(parcel.type(), event.path("data"), "/data"))
                    .isEmpty();
        });
        assertThat(sent)
                .filteredOn(p -> p.address().equals(OutboxRelay.DECISIONS))
                .hasSize(3);
    }

    @Test
    void a_broker_that_is_away_loses_nothing() {
        publishAll();
        spine.post(order(id));
        OutboxRelay broken = new OutboxRelay(
                spine.outbox,
                parcels -> {
                    throw new IllegalStateException("no broker");
                },
                spine.clock);
        assertThatThrownBy(() -> TestTransactions.call(() -> broken.tick(100))).hasMessage("no broker");
        List<Publisher.Parcel> sent = new ArrayList<>();
        OutboxRelay relay = new OutboxRelay(spine.outbox, sent::addAll, spine.clock);
        TestTransactions.call(() -> relay.tick(100));
        assertThat(sent).hasSize(5);
    }

    private void publishAll() {
        OutboxRelay relay = new OutboxRelay(spine.outbox, parcels -> {}, spine.clock);
        while (TestTransactions.call(() -> relay.tick(100)) > 0) {
            // What earlier tests left goes out first.
        }
    }

    private int reserved() {
        return spine.stock.find("MUG").orElseThrow().reserved();
    }

    private Reply pay(String orderId) {
        return spine.post(paid(orderId, spine.order(orderId).facts().total().toPlainString()));
    }
}
