package org.countersign.processes.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.processes.testing.Events.customer;
import static org.countersign.processes.testing.Events.event;
import static org.countersign.processes.testing.Events.order;
import static org.countersign.processes.testing.Events.paid;
import static org.countersign.processes.testing.Events.product;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.event.Effect.MessageRequested;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Autonomy;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.testing.Databases;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Parcels that may come late: who hears of it, how often, and what happens when nobody can foresee anything. */
@ParameterizedClass
@EnumSource(Databases.class)
class DeliveryWatchTest {

    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Spine spine;
    private final String id = "D-" + TESTS.incrementAndGet();

    DeliveryWatchTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, DeliveryWatchTest::open);
        spine.modelSays(0.1);
        spine.lateModelSays(0.1);
    }

    private static Spine open(Databases kind) {
        Spine shop = new Spine(kind);
        for (String sku : new String[] {"MUG", "TEA", "SPOON"}) {
            shop.post(product(sku, false));
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
    void a_parcel_in_time_is_looked_after_and_nobody_hears_of_it() {
        label();
        dispatched(null);
        spine.pass(Duration.ofDays(5));
        delivered();
        assertThat(mails()).isEmpty();
        assertThat(looks()).as("at its label and a day before").isEqualTo(2);
        assertThat(spine.waitsAt(id)).isEmpty();
    }

    @Test
    void a_foreseen_delay_is_told_once_however_often_it_is_foreseen() {
        spine.lateModelSays(0.55);
        label();
        dispatched("2026-11-28T12:00:00Z");
        spine.pass(Duration.ofDays(5));
        assertThat(looks()).isEqualTo(3);
        assertThat(mails()).containsExactly("shipment-may-be-late");
        MessageRequested mail = mail(0);
        assertThat(mail.text()).contains("We promised it for 28 November 2026.").contains("not left us yet");
    }

    @Test
    void while_it_may_only_advise_the_customer_hears_nothing() {
        spine.automations.level("delivery-notices", Autonomy.ADVISE, "anna", "we look first");
        spine.lateModelSays(0.55);
        label();
        spine.automations.level("delivery-notices", Autonomy.ACT, "anna", "it does well");
        assertThat(mails()).isEmpty();
        assertThat(looks()).isEqualTo(1);
    }

    @Test
    void every_change_of_the_estimate_is_told_once_and_in_the_carriers_order() {
        label();
        dispatched("2026-11-27T12:00:00Z");
        assertThat(mails()).as("the carrier keeps the promise").isEmpty();
        delayed("a", "2026-11-24T08:00:00Z", "2026-11-30T12:00:00Z");
        delayed("a again", "2026-11-24T09:00:00Z", "2026-11-30T17:00:00Z");
        delayed("b", "2026-11-24T10:00:00Z", "2026-12-02T12:00:00Z");
        delayed("older than b", "2026-11-24T09:30:00Z", "2026-12-05T12:00:00Z");
        assertThat(mails()).containsExactly("shipment-delayed", "shipment-delayed");
        assertThat(mail(1).text()).contains("28 November 2026").contains("on 2 December 2026");
        delayed("back to a", "2026-11-24T11:00:00Z", "2026-11-30T12:00:00Z");
        assertThat(mails()).as("the customer believes in b").hasSize(3);
        delayed("in time after all", "2026-11-24T12:00:00Z", "2026-11-28T12:00:00Z");
        delayed("even earlier", "2026-11-24T13:00:00Z", "2026-11-27T09:00:00Z");
        assertThat(mails().subList(3, mails().size())).containsExactly("shipment-in-time");
    }

    @Test
    void the_carriers_word_follows_a_foreseen_delay() {
        spine.lateModelSays(0.55);
        label();
        delayed("before it is dispatched", "2026-11-24T08:00:00Z", "2026-12-01T12:00:00Z");
        assertThat(mails()).containsExactly("shipment-may-be-late", "shipment-delayed");
        dispatched(null);
        spine.pass(Duration.ofDays(5));
        assertThat(mails()).hasSize(2);
    }

    @Test
    void what_is_there_is_not_told_to_be_late() {
        label();
        dispatched(null);
        delivered();
        spine.lateModelSays(0.99);
        delayed("much too late", "2026-11-24T08:00:00Z", "2026-12-01T12:00:00Z");
        spine.pass(Duration.ofDays(5));
        assertThat(mails()).isEmpty();
        assertThat(spine.order(id).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void a_person_decides_about_a_valuable_parcel_and_the_customer_hears_once() {
        spine.lateModelSays(0.9);
        label(50);
        Task task = spine.task(id, Kind.LATE_DELIVERY);
        assertThat(task.queue()).isEqualTo("shipping");
        assertThat(task.title()).startsWith("Tell the customer that order " + id + " (");
        assertThat(task.because()).contains("risk 0.90 is at or above 0.60");
        assertThat(mails()).isEmpty();
        dispatched(null);
        assertThat(spine.tasks.ofSubject(id)).as("nobody is asked twice").hasSize(1);
        spine.sign(task.id(), "olga", Answer.APPROVE, null);
        assertThat(mails()).containsExactly("shipment-may-be-late");
        spine.pass(Duration.ofDays(5));
        assertThat(mails()).hasSize(1);
        assertThat(spine.tasks.ofSubject(id)).hasSize(1);
    }

    @Test
    void a_question_about_a_delay_ends_with_the_delivery() {
        spine.lateModelSays(0.9);
        label(50);
        dispatched(null);
        delivered();
        assertThat(spine.tasks.ofSubject(id)).extracting(Task::state).containsExactly(Task.State.CANCELLED);
        assertThat(spine.waitsAt(id)).isEmpty();
        assertThat(mails()).isEmpty();
    }

    @Test
    void without_a_score_the_carriers_word_decides_and_every_decision_says_so() {
        spine.lateModelIsSilent("suspended: drift");
        label();
        delayed("late", "2026-11-24T08:00:00Z", "2026-12-01T12:00:00Z");
        assertThat(mails()).containsExactly("shipment-delayed");
        assertThat(decisions()).hasSize(2).allSatisfy(decision -> assertThat(spine.decisions
                        .find(decision.id())
                        .orElseThrow()
                        .decision()
                        .judgement()
                        .reasons())
                .extracting(Reason::rule)
                .contains("DEL-302"));
    }

    @Test
    void a_notice_names_the_decision_that_caused_it() {
        spine.lateModelSays(0.55);
        label();
        assertThat(spine.outbox.ofSubject(id).stream()
                        .filter(posted -> posted.event().effect() instanceof MessageRequested)
                        .map(posted -> posted.event().decisionId()))
                .containsExactly(decisions().get(0).id());
    }

    private void label() {
        label(1);
    }

    /** Whatever else has happened: placed, paid, and it has its label. */
    private void label(int mugs) {
        spine.rewind();
        spine.post(order(id, "pending", mugs));
        spine.post(paid(id, spine.order(id).facts().total().toPlainString()));
        assertThat(spine.order(id).trackingNumber()).isNotNull();
    }

    private void dispatched(String estimate) {
        spine.post(event(
                "gone-" + id,
                "shipment.dispatched.v1",
                id,
                "{\"orderId\":\"" + id + "\",\"dispatchedAt\":\"2026-11-23T16:00:00Z\""
                        + (estimate == null ? "" : ",\"estimatedDeliveryAt\":\"" + estimate + "\"") + "}"));
    }

    private void delayed(String name, String at, String estimate) {
        spine.post(event(
                name + " " + id,
                "shipment.delayed.v1",
                id,
                "{\"orderId\":\"" + id + "\",\"reportedAt\":\"" + at + "\",\"estimatedDeliveryAt\":\"" + estimate
                        + "\"}"));
    }

    private void delivered() {
        spine.post(event(
                "there-" + id,
                "shipment.delivered.v1",
                id,
                "{\"orderId\":\"" + id + "\",\"deliveredAt\":\"2026-11-27T10:00:00Z\"}"));
    }

    private List<MessageRequested> messages() {
        return spine.outbox.ofSubject(id).stream()
                .map(posted -> posted.event().effect())
                .filter(MessageRequested.class::isInstance)
                .map(MessageRequested.class::cast)
                .toList();
    }

    private List<String> mails() {
        return messages().stream().map(MessageRequested::template).toList();
    }

    private MessageRequested mail(int index) {
        return messages().get(index);
    }

    private List<DecisionSummary> decisions() {
        return spine.decisions.ofSubject(id).stream()
                .filter(summary -> summary.ruleset().equals(DeliveryWatch.DELIVERY))
                .toList();
    }

    private int looks() {
        return decisions().size();
    }
}
