package org.countersign.decisions.rulebook;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.countersign.decisions.rulebook.Approvals.Examiner;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.ledger.rulebook.RuleChange.State;
import org.countersign.ledger.rulebook.RuleChanges;
import org.countersign.ledger.rulebook.RuleDraft;
import org.countersign.ledger.rulebook.RuleDrafts;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Shelved;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.rulebook.Validity;
import org.countersign.rules.rulebook.RuleProblems;

/**
 * The way of a change from its submission into force and out of it again. A submitted text is a copy that nobody edits:
 * whoever edits the draft again submits a new change, and the one before is void.
 */
public final class Changes {

    private final RuleDrafts drafts;
    private final RuleChanges changes;
    private final RulebookShelf shelf;
    private final Validities validities;
    private final Rulebooks rulebooks;
    private final Timetable timetable;
    private final Approvals approvals;
    private final Examiner examiner;
    private final Clock clock;

    public Changes(
            RuleDrafts drafts,
            RuleChanges changes,
            RulebookShelf shelf,
            Validities validities,
            Rulebooks rulebooks,
            Timetable timetable,
            Approvals approvals,
            Examiner examiner,
            Clock clock) {
        this.drafts = drafts;
        this.changes = changes;
        this.shelf = shelf;
        this.validities = validities;
        this.rulebooks = rulebooks;
        this.timetable = timetable;
        this.approvals = approvals;
        this.examiner = examiner;
        this.clock = clock;
    }

    /** A new change, and those that it makes void. */
    public record Submitted(RuleChange change, List<RuleChange> overtaken) {
        public Submitted {
            overtaken = List.copyOf(overtaken);
        }
    }

    /** @throws RuleDeskRefused when there is nothing to submit, or what there is can't be published */
    public Submitted submit(RulesetId ruleset, String who, String reason, Schedule schedule) {
        RuleDraft draft = drafts.find(ruleset)
                .orElseThrow(() -> new RuleDeskRefused(Code.NOT_FOUND, "draft: nobody edits " + ruleset));
        if (reason.isBlank()) {
            throw new RuleDeskRefused(Code.REASON_REQUIRED, "reason: say why the rules should change");
        }
        if (inForce(ruleset).filter(draft.source().hash()::equals).isPresent() && schedule.from() == null) {
            throw new RuleDeskRefused(Code.UNCHANGED, ruleset + ": the draft says what is in force already");
        }
        timetable.requireBase(ruleset, draft.base(), schedule.from(), "draft: it");
        Approvals.requireSound(draft.source(), examiner);
        List<RuleChange> overtaken = changes.list(ruleset).stream()
                .filter(c -> c.state() == State.REVIEW
                        || (c.state() == State.APPROVED
                                && Integer.valueOf(c.number()).equals(draft.change())))
                .toList();
        timetable.requireFree(ruleset, schedule, clock.instant(), overtaken::contains);
        overtaken.forEach(this::voidIt);
        RuleChange change = change(draft, who, reason, schedule);
        changes.add(change);
        if (!drafts.save(draft.submittedAs(change.number()), draft.revision())) {
            throw new RuleDeskRefused(Code.STALE_DRAFT, "draft: somebody saved " + ruleset + " at the same moment");
        }
        return new Submitted(change, overtaken);
    }

    private RuleChange change(RuleDraft draft, String who, String reason, Schedule schedule) {
        return new RuleChange(
                draft.source(),
                changes.nextNumber(draft.source().ruleset()),
                draft.source().hash(),
                draft.base(),
                who,
                draft.editors(),
                reason,
                State.REVIEW,
                clock.instant(),
                null,
                null,
                null,
                schedule.from(),
                schedule.until(),
                schedule.zone(),
                null);
    }

    private Optional<String> inForce(RulesetId ruleset) {
        return validities
                .inForce(ruleset)
                .flatMap(v -> shelf.find(ruleset, v.version()))
                .map(s -> s.version().hash());
    }

    /** Marks what must not go into force any more; false when it was closed already. */
    public boolean voidIt(RuleChange change) {
        return changes.move(change.ruleset(), change.number(), change.state(), State.VOIDED, null);
    }

    /** The author takes it back, or a reviewer stops it before its time. */
    public RuleChange withdraw(RulesetId ruleset, int number, String who, Set<String> roles) {
        RuleChange change = get(ruleset, number);
        if (!change.author().equals(who)) {
            Approvals.mayReview(who, roles, null);
        }
        if (!change.state().isOpen() || !changes.move(ruleset, number, change.state(), State.WITHDRAWN, null)) {
            throw new RuleDeskRefused(
                    Code.WRONG_STATE,
                    change.subject() + " is " + change.state().name().toLowerCase(Locale.ROOT)
                            + " and can't be withdrawn");
        }
        return get(ruleset, number);
    }

    /** An approved change whose time has come goes into force; doing so twice does it once. */
    public void goLive(RulesetId ruleset, int number) {
        RuleChange change = get(ruleset, number);
        if (change.state() != State.APPROVED) {
            return;
        }
        String by = change.author() + ", approved by " + change.reviewer();
        RulesetVersion version = publish(change.source(), by);
        changes.move(ruleset, number, State.APPROVED, State.LIVE, version.number());
        retire(ruleset, number);
        drafts.find(ruleset)
                .filter(draft -> Integer.valueOf(number).equals(draft.change()))
                .ifPresent(draft -> drafts.discard(ruleset));
    }

    /**
     * What went live before has ended, unless it is only for a time; and what waits for its time, but was written on a text
     * that is gone, would take back what has just come: it is void.
     */
    private void retire(RulesetId ruleset, int but) {
        changes.list(ruleset).stream()
                .filter(c -> c.state() == State.APPROVED)
                .filter(timetable::isStale)
                .forEach(this::voidIt);
        changes.list(ruleset).stream()
                .filter(c -> c.state() == State.LIVE && c.number() != but)
                .filter(c -> c.until() == null)
                .forEach(c -> changes.move(ruleset, c.number(), State.LIVE, State.ENDED, null));
    }

    /** The time of a change is over: the version before it returns, unless another one has taken over meanwhile. */
    public void end(RulesetId ruleset, int number) {
        RuleChange change = get(ruleset, number);
        Integer version = change.version();
        if (change.state() != State.LIVE || version == null) {
            return;
        }
        List<Validity> history = validities.list(ruleset);
        if (!history.isEmpty() && history.get(0).version() == version) {
            Timetable.returning(history).ifPresent(before -> rulebooks.bringBack(ruleset, before));
        }
        changes.move(ruleset, number, State.LIVE, State.ENDED, null);
    }

    /** An old text is in force again, at once: for when something has gone wrong. It becomes a version of its own. */
    public RuleChange rollback(RulesetId ruleset, int version, String who, Set<String> roles, String reason) {
        Shelved old = shelf.find(ruleset, version)
                .orElseThrow(
                        () -> new RuleDeskRefused(Code.NOT_FOUND, "version: there is no " + ruleset + " v" + version));
        if (inForce(ruleset).filter(old.version().hash()::equals).isPresent()) {
            throw new RuleDeskRefused(Code.UNCHANGED, ruleset + ": the text of v" + version + " is in force already");
        }
        approvals.requireMayBringBack(old.version(), who, roles, reason);
        int base = validities.inForce(ruleset).map(Validity::version).orElse(0);
        RulesetVersion published = publish(old.source(), who);
        RuleChange change = new RuleChange(
                old.source(),
                changes.nextNumber(ruleset),
                old.version().hash(),
                base,
                who,
                Set.of(who),
                reason,
                State.LIVE,
                clock.instant(),
                who,
                clock.instant(),
                "back to v" + version,
                null,
                null,
                "UTC",
                published.number());
        changes.add(change);
        retire(ruleset, change.number());
        return change;
    }

    private RulesetVersion publish(RulesetSource source, String by) {
        try {
            return rulebooks.publish(source, by);
        } catch (RuleProblems e) {
            throw new RuleDeskRefused(
                    Code.TABLE_ERRORS,
                    source.ruleset() + " can't be compiled by this release and stays as it is: " + e.getMessage());
        }
    }

    public RuleChange get(RulesetId ruleset, int number) {
        return changes.find(ruleset, number)
                .orElseThrow(
                        () -> new RuleDeskRefused(Code.NOT_FOUND, "change: " + ruleset + " has no change " + number));
    }

    /** The change that a process or a task is about. */
    public RuleChange ofSubject(String subject) {
        int mark = subject.lastIndexOf(" #");
        return get(RulesetId.of(subject.substring(0, mark)), Integer.parseInt(subject.substring(mark + 2)));
    }

    /** What a change makes different: from the version in force while it is open, else from the one it was written on. */
    public RulesetDiff diff(RuleChange change) {
        int base = change.state().isOpen() ? timetable.replacedAt(change.ruleset(), change.from()) : change.base();
        RulesetSource before =
                shelf.find(change.ruleset(), base).map(Shelved::source).orElse(null);
        return RulesetDiff.of(before, change.source());
    }

    public List<RuleChange> list(RulesetId ruleset) {
        return changes.list(ruleset);
    }

    public List<RuleChange> open() {
        return changes.list(List.of(State.REVIEW, State.APPROVED));
    }
}
