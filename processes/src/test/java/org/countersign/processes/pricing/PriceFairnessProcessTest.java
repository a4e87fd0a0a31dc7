package org.countersign.processes.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.countersign.decisions.oversight.BlindLot;
import org.countersign.decisions.oversight.LedgerHands;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.Caretaker;
import org.countersign.ledger.oversight.Caretakers;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.pricing.PriceWatch;
import org.countersign.ledger.privacy.Erasures;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestClock;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.ledger.watching.Answers;
import org.countersign.models.pricing.PriceFairness;
import org.countersign.models.pricing.PriceFairness.Gap;
import org.countersign.models.pricing.PriceFairness.Group;
import org.countersign.processes.oversight.FirstAnswers;
import org.countersign.processes.oversight.OversightSettings;
import org.countersign.processes.oversight.Questions;
import org.countersign.processes.oversight.SignRequest;
import org.countersign.processes.oversight.Worklist;
import org.countersign.processes.runtime.CamundaRuntime;
import org.countersign.processes.testing.OneProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group of customers pays more: the question, with its process, its task and the rules that come up for review. */
class PriceFairnessProcessTest {

    private static final Setting DEFAULTS = new Setting(key -> null, key -> null);
    private static final Gap NONE = new Gap(0.001, -0.01, 0.012);
    private static final Gap FIVE = new Gap(0.05, 0.03, 0.07);
    private static final String WORDS =
            "country DE: 5.0 % (3.0 to 7.0) more was paid than by the others for the same goods";

    private final TestDatabase database = Databases.H2.create();
    private final Database db = database.database();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final Tasks tasks = new Tasks(db);
    private final Caretakers caretakers = new Caretakers(db);
    private PriceFairness found = new PriceFairness(0, List.of());
    private PriceFairnessSteps steps;
    private ProcessEngine engine;
    private CamundaRuntime processes;
    private Worklist worklist;

    @BeforeEach
    void start() {
        steps = steps(DEFAULTS);
        engine = OneProcess.engine(database, PriceFairnessProcess.BEAN, steps, PriceFairnessProcess.DIAGRAM);
        processes = new CamundaRuntime(engine);
        DecisionLedger decisions = new DecisionLedger(db);
        Signatures signatures = new Signatures(new LedgerHands(decisions, new Inbox(db), new Erasures(db)), clock);
        worklist = new Worklist(
                tasks,
                new FirstAnswers(tasks, new BlindReviews(db), decisions, signatures, clock),
                new Answers(db),
                signatures,
                decisions,
                new Outbox(db),
                processes,
                PriceFairnessProcess.PLACES,
                Map.of(PriceFairnessProcess.ANSWER, new PriceFairnessReview()),
                clock);
    }

    private PriceFairnessSteps steps(Setting setting) {
        BlindLot none = new BlindLot(queue -> Optional.empty(), BigDecimal.ZERO);
        return new PriceFairnessSteps(
                span -> found,
                new PriceWatch(db),
                tasks,
                new Questions(tasks, new Outbox(db), none, OversightSettings.from(DEFAULTS), clock),
                caretakers,
                PricingSettings.from(setting),
                clock);
    }

    @AfterEach
    void stop() {
        engine.close();
        database.close();
    }

    @Test
    void nobody_is_asked_while_nobody_pays_more() {
        found(NONE, NONE);
        assertThat(tick()).isZero();
    }

    @Test
    void a_supervisor_is_asked_once_and_lets_it_stand_with_a_code_and_words() {
        found(FIVE, NONE);
        assertThat(tick()).isEqualTo(1);
        Task task = task();
        assertThat(task.title()).isEqualTo("May customers (country DE) go on paying more than the others?");
        assertThat(task.because()).isEqualTo(WORDS);
        assertThat(task.queue()).isEqualTo("supervisor");
        assertThatThrownBy(() -> sign(task, Answer.APPROVE, null, "shipping")).hasMessageContaining("reason codes");
        assertThatThrownBy(() -> sign(task, Answer.APPROVE, "customer-confirmed", "so"))
                .hasMessageContaining("is no reason");
        assertThatThrownBy(() -> sign(task, Answer.APPROVE, "costs-more", " "))
                .hasMessageContaining("say in words")
                .hasMessageContaining("5.0 %");
        sign(task, Answer.APPROVE, "costs-more", "Returns from there cost more");
        assertThat(caretakers.list()).isEmpty();
        nextDay();
        assertThat(tick()).as("it was answered").isZero();
    }

    @Test
    void it_is_looked_at_once_a_day_and_asked_again_when_all_orders_are_new() {
        tick();
        found(FIVE, NONE);
        assertThat(tick()).as("the same day").isZero();
        nextDay();
        assertThat(tick()).isEqualTo(1);
        clock.pass(Duration.ofDays(100));
        assertThat(tick()).as("the question still waits").isZero();
        sign(task(), Answer.APPROVE, "costs-more", "Returns from there cost more");
        nextDay();
        assertThat(tick()).isEqualTo(1);
    }

    @Test
    void what_must_not_stand_has_the_rules_behind_it_reviewed_by_their_owner() {
        TestTransactions.run(() -> caretakers.set(new Caretaker(
                Caretaker.RULES,
                "fulfilment/pricing",
                "mara",
                LocalDate.parse("2027-06-01"),
                clock.instant(),
                "mara")));
        found(FIVE, FIVE);
        tick();
        sign(task(), Answer.REFUSE, null, null);
        assertThat(caretakers.list())
                .extracting(Caretaker::name, Caretaker::owner, Caretaker::reviewOn)
                .containsExactly(
                        tuple("fulfilment/pricing", "mara", LocalDate.parse("2026-11-23")),
                        tuple("pricing/policy", "sue", LocalDate.parse("2026-11-23")));
    }

    @Test
    void a_shop_can_ask_nobody() {
        steps = steps(new Setting(key -> key.equals("countersign.pricing.fairness-every") ? "off" : null, key -> null));
        found(FIVE, FIVE);
        assertThat(tick()).isZero();
    }

    private void nextDay() {
        clock.pass(Duration.ofDays(1).plusMinutes(1));
    }

    private void found(Gap paid, Gap moved) {
        found = new PriceFairness(
                400,
                List.of(
                        new Group("country", "DE", 200, paid, moved, null),
                        new Group("country", "FR", 200, NONE, null, null)));
    }

    private int tick() {
        return TestTransactions.<Integer>call(() -> steps.tick(processes));
    }

    private Task task() {
        return tasks.ofSubject("prices country DE").stream()
                .filter(task -> task.state() == Task.State.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private void sign(Task task, Answer answer, @Nullable String code, @Nullable String comment) {
        TestTransactions.run(
                () -> worklist.sign(task.id(), "sue", Set.of("supervisor"), new SignRequest(answer, code, comment)));
    }
}
