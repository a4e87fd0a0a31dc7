package org.countersign.rules.rulebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Judgement;
import org.countersign.domain.decision.Prediction;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemory;
import org.drools.core.reteoo.RuleTerminalNodeLeftTuple;
import org.drools.core.reteoo.TupleImpl;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A session for one decision at a time. The rows of the tables sit in it as long as it lives; the facts of a decision come,
 * are judged and go.
 */
final class Seat {

    private static final String VERDICT = "verdict";

    private final KieSession session;
    private final Deadline deadline;
    private final Verdict verdict;
    private final Vocabulary words;
    private final List<TableRules> tables;

    Seat(KieBase base, Vocabulary words, List<TableRules> tables, Duration patience) {
        this.deadline = new Deadline(patience);
        this.verdict = new Verdict(deadline);
        this.words = words;
        this.tables = tables;
        KieServices kie = KieServices.get();
        KieSessionConfiguration configuration = kie.newKieSessionConfiguration();
        configuration.setOption(DirectFiringOption.YES);
        // With NO, all sessions of a rule base share one array for what a firing rule sees: one thread's order turns up
        // in another thread's decision.
        configuration.setOption(ThreadSafeOption.YES);
        session = base.newKieSession(configuration, kie.newEnvironment());
        session.setGlobal(VERDICT, verdict);
        tables.forEach(table -> table.rows().forEach(session::insert));
        Watch.over(this);
    }

    Judgement judge(Facts facts, List<Prediction> predictions) {
        deadline.begin();
        Judgement judgement = judged(facts, predictions);
        deadline.end();
        return judgement;
    }

    private Judgement judged(Facts facts, List<Prediction> predictions) {
        List<Object> matched = new ArrayList<>();
        matched.add(facts);
        matched.addAll(facts.parts());
        predictions.forEach(prediction -> matched.add(Score.of(prediction)));
        List<Question> questions = questions(matched);
        fire(matched);
        questions.forEach(question -> question.answer(verdict));
        return verdict.settle();
    }

    private List<Question> questions(List<Object> matched) {
        Map<String, List<Object>> byName = new HashMap<>();
        for (Object fact : matched) {
            String name = words.nameOf(fact);
            if (name != null) {
                byName.computeIfAbsent(name, any -> new ArrayList<>()).add(fact);
            }
        }
        List<Question> questions = new ArrayList<>();
        for (TableRules table : tables) {
            List<Question> asked = table.questions(byName, deadline);
            asked.forEach(question -> table.probe(question, matched));
            questions.addAll(asked);
        }
        return questions;
    }

    private void fire(List<Object> facts) {
        List<FactHandle> handles = new ArrayList<>(facts.size());
        for (Object fact : facts) {
            handles.add(session.insert(fact));
            // What a rule asks of one fact alone is asked now, not when all have come: so that there is an end to it.
            ((InternalWorkingMemory) session).flushPropagations();
            deadline.look();
        }
        session.fireAllRules();
        deadline.check();
        for (FactHandle handle : handles) {
            // A fact that no rule asks for has left by itself: an immutable rule base doesn't keep it.
            InternalFactHandle fact = (InternalFactHandle) handle;
            if (!fact.isDisconnected()) {
                fact.forEachLeftTuple(Seat::letGo);
                session.delete(handle);
            }
        }
    }

    /**
     * A rule that asks for one fact alone keeps what it fired on for ever, unless that is marked as a match; direct firing
     * leaves the mark out.
     */
    private static void letGo(TupleImpl tuple) {
        if (tuple instanceof RuleTerminalNodeLeftTuple fired) {
            fired.setMatched(true);
        }
    }

    /** Called by the watch, from its thread. */
    void haltIfOver() {
        deadline.stopIfOver(session::halt);
    }

    /** How many facts stay between decisions: the rows, and nothing else. */
    long facts() {
        return session.getFactCount();
    }

    void dispose() {
        Watch.leave(this);
        session.dispose();
    }
}
