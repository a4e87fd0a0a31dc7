package org.countersign.processes.rulebook;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.decisions.rulebook.Changes;
import org.countersign.domain.oversight.Answer;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.processes.oversight.Question;
import org.countersign.processes.oversight.Questions;

/** What the process of a rule change asks and does; it holds nothing but the change's name. */
public final class RuleChangeSteps {

    /** What ISO 4217 calls no currency: a change of rules has no price. */
    private static final String NO_CURRENCY = "XXX";

    private final Changes changes;
    private final Questions questions;
    private final Clock clock;

    public RuleChangeSteps(Changes changes, Questions questions, Clock clock) {
        this.changes = changes;
        this.questions = questions;
        this.clock = clock;
    }

    /** A reviewer is asked. */
    public void ask(String subject) {
        RuleChange change = get(subject);
        questions.ask(new Question(
                RuleChangeProcess.REVIEW,
                Signatures.RULE_REVIEW,
                subject,
                subject,
                null,
                "Put the changed rules " + change.ruleset() + " in force?",
                change.reason(),
                change.author(),
                BigDecimal.ZERO,
                NO_CURRENCY,
                Answer.APPROVE));
    }

    public boolean isDue(String subject) {
        Instant from = get(subject).from();
        return from == null || !from.isAfter(clock.instant());
    }

    /** When it is to take effect. */
    public Date from(String subject) {
        Instant from = get(subject).from();
        return Date.from(from == null ? clock.instant() : from);
    }

    public void publish(String subject) {
        RuleChange change = get(subject);
        changes.goLive(change.ruleset(), change.number());
    }

    /** A change that was overtaken while it waited has nothing to end. */
    public boolean hasEnd(String subject) {
        RuleChange change = get(subject);
        return change.until() != null && change.state() == RuleChange.State.LIVE;
    }

    /** When the version before it returns. */
    public Date until(String subject) {
        Instant until = get(subject).until();
        return Date.from(until == null ? clock.instant() : until);
    }

    public void end(String subject) {
        RuleChange change = get(subject);
        changes.end(change.ruleset(), change.number());
    }

    /** Nobody needs the answer any more. */
    public void withdraw(String subject) {
        questions.withdraw(subject);
    }

    private RuleChange get(String subject) {
        return changes.ofSubject(subject);
    }
}
