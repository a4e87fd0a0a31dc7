package org.countersign.processes.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.countersign.decisions.oversight.BlindLot;
import org.countersign.decisions.oversight.LedgerHands;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.decisions.registry.ModelStanding;
import org.countersign.decisions.watching.ModelWatch;
import org.countersign.decisions.watching.WatchSettings;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.privacy.Erasures;
import org.countersign.ledger.registry.ModelEvent;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestClock;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.ledger.watching.Advice;
import org.countersign.ledger.watching.Answers;
import org.countersign.ledger.watching.Measured;
import org.countersign.ledger.watching.Measurements;
import org.countersign.models.card.DataSheet;
import org.countersign.models.card.Fairness;
import org.countersign.models.card.ModelCard;
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

/** A model in service treats a group worse: the question, with its process, its task and its diary. */
class FairnessProcessTest {

    private static final BlindLot NONE_BLIND = new BlindLot(queue -> Optional.empty(), BigDecimal.ZERO);

    private static final String MODEL = "order-risk";
    private static final String WORDS = "fairness: country FR: 31.0 % are flagged, 12.0 % of the others";
    private static final Set<String> STEWARD = Set.of("steward");
    private static final Setting DEFAULTS = new Setting(key -> null, key -> null);

    private final TestDatabase database = Databases.H2.create();
    private final Database db = database.database();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final Tasks tasks = new Tasks(db);
    private final ModelRegister register = new ModelRegister(db);
    private final ModelStanding standing = new ModelStanding(register, clock);
    private final Measurements measurements = new Measurements(db);
    private String serving = "v1";
    private FairnessSteps steps;
    private ProcessEngine engine;
    private CamundaRuntime processes;
    private Worklist worklist;

    @BeforeEach
    void start() {
        ModelWatch watch = new ModelWatch(
                champions(), new Advice(db), measurements, standing, register, WatchSettings.from(DEFAULTS), clock);
        Outbox outbox = new Outbox(db);
        steps = new FairnessSteps(
                watch,
                standing,
                model -> {},
                tasks,
                new Questions(tasks, outbox, NONE_BLIND, OversightSettings.from(DEFAULTS), clock));
        engine = OneProcess.engine(database, FairnessProcess.BEAN, steps, FairnessProcess.DIAGRAM);
        processes = new CamundaRuntime(engine);
        DecisionLedger decisions = new DecisionLedger(db);
        Signatures signatures = new Signatures(new LedgerHands(decisions, new Inbox(db), new Erasures(db)), clock);
        worklist = new Worklist(
                tasks,
                new FirstAnswers(tasks, new BlindReviews(db), decisions, signatures, clock),
                new Answers(db),
                signatures,
                decisions,
                outbox,
                processes,
                FairnessProcess.PLACES,
                Map.of(FairnessProcess.ANSWER, new FairnessReview(watch, register, clock)),
                clock);
    }

    private ModelWatch.Champions champions() {
        return new ModelWatch.Champions() {
            @Override
            public Optional<ModelCard> find(String model) {
                return model.equals(MODEL) && standing.find(MODEL).isEmpty() ? Optional.of(card()) : Optional.empty();
            }

            @Override
            public void forget(String model) {
                // It looks each time.
            }
        };
    }

    private ModelCard card() {
        DataSheet sheet = new DataSheet(
                clock.instant().atOffset(ZoneOffset.UTC), clock.instant().atOffset(ZoneOffset.UTC), 1, 1, "");
        return new ModelCard(
                MODEL,
                serving,
                "",
                clock.instant(),
                "",
                Map.of(),
                1,
                sheet,
                sheet,
                List.of(),
                List.of(),
                "",
                List.of(),
                "",
                "",
                "",
                null,
                null,
                Fairness.NONE,
                null);
    }

    @AfterEach
    void stop() {
        engine.close();
        database.close();
    }

    @Test
    void nobody_is_asked_while_nobody_is_treated_worse() {
        assertThat(tick()).isZero();
        found(false);
        assertThat(tick()).isZero();
    }

    @Test
    void somebody_is_asked_once_and_lets_it_go_on_with_a_reason_that_the_diary_keeps() {
        found(true);
        assertThat(tick()).isEqualTo(1);
        assertThat(tick()).as("the same finding").isZero();
        Task task = task();
        assertThat(task.because()).isEqualTo(WORDS);
        assertThat(task.title()).isEqualTo("May order-risk go on though it treats a group worse?");
        assertThatThrownBy(() -> sign(task, Answer.APPROVE, null, "it is fine"))
                .hasMessageContaining("says why, with a code and in words")
                .hasMessageContaining("country FR: 31.0 %");
        sign(task, Answer.APPROVE, "rates-differ", "France has other terms of return");
        assertThat(standing.find(MODEL)).isEmpty();
        ModelEvent noted = register.list(MODEL, 1).get(0);
        assertThat(noted.what()).isEqualTo("fairness");
        assertThat(noted.by()).isEqualTo("stella");
        assertThat(noted.detail()).contains("France has other terms of return", WORDS);
        assertThat(tick()).as("it was answered").isZero();
        clock.pass(Duration.ofDays(30));
        found(true);
        assertThat(tick()).as("a month later it is found again").isEqualTo(1);
    }

    @Test
    void or_takes_it_out_of_service() {
        found(true);
        tick();
        Task task = task();
        assertThatThrownBy(() -> sign(task, Answer.REFUSE, null, " ")).hasMessageContaining("say why");
        sign(task, Answer.REFUSE, null, "not with us");
        assertThat(standing.find(MODEL).orElseThrow())
                .isEqualTo("suspended by stella: fairness: signed by stella: not with us");
        assertThat(tick()).isZero();
    }

    @Test
    void a_version_that_left_is_not_asked_about() {
        found(true);
        serving = "v2";
        assertThat(tick()).isZero();
    }

    private int tick() {
        return TestTransactions.<Integer>call(() -> steps.tick(processes));
    }

    private Task task() {
        return tasks.ofSubject("order-risk fairness 2026-11-23").get(0);
    }

    private void sign(Task task, Answer answer, @Nullable String code, String comment) {
        TestTransactions.run(() -> worklist.sign(task.id(), "stella", STEWARD, new SignRequest(answer, code, comment)));
    }

    private void found(boolean breached) {
        TestTransactions.run(() -> measurements.add(List.of(new Measured(
                clock.instant(),
                MODEL,
                "v1",
                "fairness",
                null,
                400,
                breached ? 2.6 : 1,
                null,
                null,
                1.25,
                breached,
                WORDS,
                null,
                null,
                "{}"))));
    }
}
