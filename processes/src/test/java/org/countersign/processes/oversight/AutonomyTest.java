package org.countersign.processes.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.countersign.decisions.desk.Holds;
import org.countersign.domain.decision.Decision;
import org.countersign.domain.decision.Reason;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Autonomy;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.decision.DecisionSummary;
import org.countersign.ledger.oversight.AutomationDiary;
import org.countersign.ledger.oversight.AutomationEvent;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.processes.testing.Events;
import org.countersign.processes.testing.Spine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** People say how far the machine may go, and it goes no further: everything real but the server. */
@ParameterizedClass
@EnumSource(Databases.class)
class AutonomyTest {

    private static final Map<Databases, Spine> SHOPS = new EnumMap<>(Databases.class);
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final String ORDERS = "orders";

    private final Spine spine;
    private final String id = "AUT-" + TESTS.incrementAndGet();

    AutonomyTest(Databases kind) {
        spine = SHOPS.computeIfAbsent(kind, AutonomyTest::open);
        spine.modelSays(0.1);
    }

    private static Spine open(Databases kind) {
        Spine shop = new Spine(kind);
        shop.post(Events.product("MUG", true));
        shop.post(Events.stock("first", "MUG", 50_000, null));
        shop.post(Events.customer("C-1"));
        return shop;
    }

    @AfterEach
    void let_it_run() {
        if (spine.automations.isStopped(ORDERS)) {
            spine.automations.resume(ORDERS, "test", "over");
        }
        spine.automations.level(ORDERS, Autonomy.ACT, "test", "over");
    }

    @AfterAll
    static void close() {
        SHOPS.values().forEach(Spine::close);
        SHOPS.clear();
    }

    @Test
    void a_stopped_automation_asks_a_person_who_can_release_the_order() {
        spine.automations.stop(ORDERS, "anna", "the prices look wrong");
        spine.post(Events.order(id));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.HELD);
        assertThat(reasons()).containsExactly(Holds.STOPPED + " orders was stopped by anna: the prices look wrong");
        Task task = spine.task(id, "countersign");
        spine.claim(task.id(), "berta");
        spine.sign(task.id(), "berta", Answer.APPROVE, null);
        assertThat(spine.order(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
    }

    @Test
    void after_a_resume_it_goes_on_as_before() {
        spine.automations.stop(ORDERS, "anna", "a look");
        spine.automations.resume(ORDERS, "anna", "all is well");
        spine.post(Events.order(id));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(reasons()).isEmpty();
    }

    @Test
    void at_level_one_every_order_is_a_proposal() {
        spine.automations.level(ORDERS, Autonomy.PROPOSE, "anna", "we are new");
        spine.post(Events.order(id));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.HELD);
        assertThat(reasons()).containsExactly(Holds.LIMITED + " orders may only propose, says anna");
        assertThat(spine.task(id, "countersign").proposal()).isEqualTo(Answer.APPROVE);
    }

    @Test
    void at_level_two_it_acts_and_says_that_people_are_shown_it() {
        spine.automations.level(ORDERS, Autonomy.NOTIFY, "anna", "we watch it");
        spine.post(Events.order(id));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(reasons()).containsExactly(Holds.NOTICE + " orders acts by itself and people are shown it");
    }

    @Test
    void what_the_critical_list_names_is_a_persons_at_every_level() {
        spine.post(Events.order(id, "pending", 9_000));
        assertThat(spine.order(id).facts().total()).isGreaterThan(new BigDecimal("25000"));
        assertThat(spine.order(id).state()).isEqualTo(OrderState.HELD);
    }

    @Test
    void an_order_has_to_be_decided_by_somebody() {
        assertThatThrownBy(() -> spine.automations.level(ORDERS, Autonomy.ADVISE, "anna", "why not"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("can't be below 1 (propose)");
        assertThatThrownBy(() -> spine.automations.resume(ORDERS, "anna", "why not"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not stopped");
        spine.automations.stop(ORDERS, "anna", "once");
        assertThatThrownBy(() -> spine.automations.stop(ORDERS, "berta", "twice"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stopped already, by anna");
    }

    @Test
    void a_stop_holds_for_everybody_while_its_transaction_is_still_open_and_is_said_once() {
        TestTransactions.run(() -> {
            spine.automations.stop(ORDERS, "anna", "too much");
            elsewhere(() -> {
                spine.automations.refresh();
                assertThat(spine.automations.isStopped(ORDERS)).isTrue();
                assertThat(spine.automations.stopUnlessStopped(ORDERS, "berta", "too much"))
                        .extracting(AutomationEvent::by)
                        .isEqualTo("anna");
            });
        });
        assertThat(spine.automations.isStopped(ORDERS)).isTrue();
        assertThat(new AutomationDiary(spine.db).list(ORDERS, 1))
                .extracting(AutomationEvent::what, AutomationEvent::by)
                .containsExactly(tuple(AutomationEvent.STOP, "anna"));
    }

    @Test
    void a_stop_that_was_not_committed_was_never_said() {
        assertThatThrownBy(() -> TestTransactions.run(() -> {
                    spine.automations.stop(ORDERS, "anna", "too much");
                    throw new IllegalStateException("it fails");
                }))
                .hasMessage("it fails");
        assertThat(spine.automations.isStopped(ORDERS)).isFalse();
        spine.automations.refresh();
        assertThat(spine.automations.isStopped(ORDERS)).isFalse();
    }

    @Test
    void what_was_read_before_a_commit_does_not_replace_what_is_known_after_it() {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                spine.automations.refresh();
            }
        });
        try {
            for (int i = 0; i < 300; i++) {
                TestTransactions.run(() -> spine.automations.stop(ORDERS, "anna", "too much"));
                assertThat(spine.automations.isStopped(ORDERS)).isTrue();
                TestTransactions.run(() -> spine.automations.resume(ORDERS, "anna", "all is well"));
                assertThat(spine.automations.isStopped(ORDERS)).isFalse();
            }
        } finally {
            over.set(true);
            reader.join();
        }
    }

    /** On a thread that is in no transaction. */
    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private List<String> reasons() {
        return decision().judgement().reasons().stream()
                .filter(reason -> reason.rule().startsWith("SYS-"))
                .map(AutonomyTest::words)
                .toList();
    }

    private static String words(Reason reason) {
        return reason.rule() + " " + reason.because();
    }

    private Decision decision() {
        String decisionId = spine.decisions.ofSubject(id).stream()
                .filter(one -> one.ruleset().toString().equals("fulfilment/escalation"))
                .map(DecisionSummary::id)
                .findFirst()
                .orElseThrow();
        return spine.decisions.find(decisionId).orElseThrow().decision();
    }
}
