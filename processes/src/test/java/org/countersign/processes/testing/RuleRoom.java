package org.countersign.processes.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.countersign.decisions.oversight.BlindLot;
import org.countersign.decisions.oversight.LedgerHands;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.decisions.rulebook.Approvals;
import org.countersign.decisions.rulebook.Changes;
import org.countersign.decisions.rulebook.Drafts;
import org.countersign.decisions.rulebook.Rulebooks;
import org.countersign.decisions.rulebook.Schedule;
import org.countersign.decisions.rulebook.Timetable;
import org.countersign.decisions.rulebook.Workbench;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.value.Setting;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.messaging.Inbox;
import org.countersign.ledger.messaging.Outbox;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.privacy.Erasures;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.ledger.rulebook.RuleChanges;
import org.countersign.ledger.rulebook.RuleDrafts;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.testing.Databases;
import org.countersign.ledger.testing.TestClock;
import org.countersign.ledger.testing.TestDatabase;
import org.countersign.ledger.testing.TestSigner;
import org.countersign.ledger.testing.TestTransactions;
import org.countersign.ledger.watching.Answers;
import org.countersign.processes.oversight.FirstAnswers;
import org.countersign.processes.oversight.OversightSettings;
import org.countersign.processes.oversight.Questions;
import org.countersign.processes.oversight.SignRequest;
import org.countersign.processes.oversight.Worklist;
import org.countersign.processes.rulebook.RuleChangeProcess;
import org.countersign.processes.rulebook.RuleChangeSteps;
import org.countersign.processes.rulebook.RuleDesk;
import org.countersign.processes.rulebook.RuleReview;
import org.countersign.processes.runtime.CamundaRuntime;

/** The rule desk with everything real but the server; one rule set, whose only rule says its text. */
public final class RuleRoom implements AutoCloseable {

    private static final BlindLot NONE_BLIND = new BlindLot(queue -> Optional.empty(), BigDecimal.ZERO);

    public static final RulesetId SET = RulesetId.of("fulfilment/escalation");

    private static final Setting DEFAULTS = new Setting(key -> null, key -> null);

    public final TestClock clock = new TestClock(Instant.parse("2026-11-23T09:00:00Z"));
    public final Drafts drafts;
    public final Tasks tasks;
    private final Set<String> reached = new TreeSet<>();
    private final TestDatabase database = Databases.H2.create();
    private final Workbench workbench = new Workbench(Compiled.COMPILER, Duration.ofMinutes(1));
    private final RulebookShelf shelf;
    private final Validities validities;
    private Changes changes;
    private Worklist worklist;
    private RuleDesk desk;
    private Rulebooks rulebooks;
    private ProcessEngine engine;
    private CamundaRuntime processes;

    public RuleRoom() {
        Database db = database.database();
        shelf = new RulebookShelf(db, TestSigner.OURS);
        validities = new Validities(db);
        tasks = new Tasks(db);
        drafts = new Drafts(new RuleDrafts(db), shelf, validities, clock);
        start();
    }

    /** Everything that lives in memory is built anew from what is in the database. */
    private void start() {
        Database db = database.database();
        RuleChanges known = new RuleChanges(db);
        Timetable timetable = new Timetable(known, shelf, validities);
        Approvals approvals = new Approvals(known, timetable, workbench, clock);
        Outbox outbox = new Outbox(db);
        DecisionLedger decisions = new DecisionLedger(db);
        rulebooks = new Rulebooks(shelf, validities, Compiled.COMPILER, clock);
        rulebooks.installShipped(List.of(saying("shipped")));
        changes = new Changes(
                new RuleDrafts(db), known, shelf, validities, rulebooks, timetable, approvals, workbench, clock);
        engine = engine(new RuleChangeSteps(
                changes, new Questions(tasks, outbox, NONE_BLIND, OversightSettings.from(DEFAULTS), clock), clock));
        processes = new CamundaRuntime(engine);
        Signatures signatures = new Signatures(new LedgerHands(decisions, new Inbox(db), new Erasures(db)), clock);
        worklist = new Worklist(
                tasks,
                new FirstAnswers(tasks, new BlindReviews(db), decisions, signatures, clock),
                new Answers(db),
                signatures,
                decisions,
                outbox,
                processes,
                RuleChangeProcess.PLACES,
                Map.of(RuleChangeProcess.REVIEW, new RuleReview(changes, approvals)),
                clock);
        desk = new RuleDesk(drafts, changes, tasks, worklist, processes);
    }

    public void restart() {
        stop();
        start();
    }

    private void stop() {
        engine.close();
        rulebooks.close();
    }

    private ProcessEngine engine(RuleChangeSteps steps) {
        ProcessEngine built = OneProcess.engine(database, RuleChangeProcess.BEAN, steps, RuleChangeProcess.DIAGRAM);
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        return built;
    }

    private static RulesetSource saying(String words) {
        String drl = "rule \"ESC-901 it says its text\"\nwhen\n  OrderFacts()\nthen\n  verdict.say(\"" + words
                + "\");\nend\n";
        return new RulesetSource(SET, Map.of("words.drl", drl));
    }

    /** Edits the draft, from the version in force when there is none. */
    public void edit(String who, String words) {
        int revision = drafts.find(SET).map(d -> d.revision()).orElse(0);
        TestTransactions.run(() -> desk.save(SET, revision, saying(words).files(), "", who));
    }

    public RuleChange submit(String who, Schedule schedule) {
        return TestTransactions.call(() -> desk.submit(SET, who, "because", schedule));
    }

    public RuleChange submitted(String words, Schedule schedule) {
        edit("anna", words);
        return submit("anna", schedule);
    }

    /** Over the page of the review. */
    public RuleChange review(RuleChange change, Answer answer, String who) {
        return TestTransactions.call(
                () -> desk.review(SET, change.number(), answer, who, Set.of("rule-reviewer"), "a word"));
    }

    /** Over the task in the inbox. */
    public void sign(RuleChange change, Answer answer, String who) {
        String task = task(change).id();
        sign(task, answer, who);
    }

    public void sign(String task, Answer answer, String who) {
        TestTransactions.run(
                () -> worklist.sign(task, who, Set.of("rule-reviewer"), new SignRequest(answer, null, "a word")));
    }

    public void withdraw(RuleChange change, String who) {
        TestTransactions.run(() -> desk.withdraw(SET, change.number(), who, Set.of()));
    }

    public void rollback(int version, String who) {
        TestTransactions.run(() -> desk.rollback(SET, version, who, Set.of("rule-reviewer"), "because"));
    }

    /** Somebody else's text is in force, whatever is on its way. */
    public void publish(String words) {
        TestTransactions.run(() -> rulebooks.publish(saying(words), "somebody"));
    }

    public Task task(RuleChange change) {
        return tasks.openOf(change.subject(), RuleChangeProcess.REVIEW).orElseThrow();
    }

    public RuleChange.State state(RuleChange change) {
        return changes.get(SET, change.number()).state();
    }

    /** What the rules in force say; memory and database agree on it. */
    public String inForce() {
        int number = validities.inForce(SET).orElseThrow().version();
        if (rulebooks.current(SET).version().number() != number) {
            throw new AssertionError("memory has " + rulebooks.current(SET).version() + ", the database v" + number);
        }
        String text = rulebooks.current(SET).source().files().get("words.drl");
        return text == null ? "" : text.replaceAll("(?s).*say\\(\"(.*?)\".*", "$1");
    }

    public int version() {
        return rulebooks.current(SET).version().number();
    }

    /** Where the change's process waits; empty when it has ended. */
    public List<String> waitsAt(RuleChange change) {
        return processes.tokens(RuleChangeProcess.KEY, change.subject()).stream()
                .map(token -> token.element())
                .sorted()
                .toList();
    }

    /** Every timer that is due by then fires. */
    public void pass(Duration time) {
        clock.pass(time);
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
        for (Job job :
                engine.getManagementService().createJobQuery().executable().list()) {
            engine.getManagementService().executeJob(job.getId());
        }
    }

    /** The elements of the diagram that were reached so far. */
    public Set<String> reached() {
        engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .forEach(reached::add);
        return Set.copyOf(reached);
    }

    @Override
    public void close() {
        stop();
        ClockUtil.reset();
        workbench.close();
        database.close();
    }
}
