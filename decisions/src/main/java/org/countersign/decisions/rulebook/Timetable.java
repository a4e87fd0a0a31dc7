package org.countersign.decisions.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.ledger.rulebook.RuleChange.State;
import org.countersign.ledger.rulebook.RuleChanges;
import org.countersign.ledger.rulebook.RulebookShelf;
import org.countersign.ledger.rulebook.Shelved;
import org.countersign.ledger.rulebook.Validities;
import org.countersign.ledger.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What follows on what. A text replaces the version that it was written on and no other, or it would silently take back
 * what others have changed meanwhile; and no two times of a rule set collide.
 */
public final class Timetable {

    private final RuleChanges changes;
    private final RulebookShelf shelf;
    private final Validities validities;

    public Timetable(RuleChanges changes, RulebookShelf shelf, Validities validities) {
        this.changes = changes;
        this.shelf = shelf;
        this.validities = validities;
    }

    /** The version that a change replaces when it begins then: the one in force, or the one that returns until then. */
    int replacedAt(RulesetId ruleset, @Nullable Instant from) {
        List<Validity> history = validities.list(ruleset);
        if (history.isEmpty()) {
            return 0;
        }
        int now = history.get(0).version();
        boolean over = from != null
                && changes.list(ruleset).stream()
                        .anyMatch(c ->
                                c.state() == State.LIVE && Integer.valueOf(now).equals(c.version()) && isOver(c, from));
        return over ? returning(history).orElse(now) : now;
    }

    private static boolean isOver(RuleChange change, Instant at) {
        Instant until = change.until();
        return until != null && !until.isAfter(at);
    }

    /** What is in force again when the newest version ends; the newest of the history first. */
    static Optional<Integer> returning(List<Validity> history) {
        return history.stream()
                .map(Validity::version)
                .filter(version -> version != history.get(0).version())
                .findFirst();
    }

    /** @throws RuleDeskRefused when a text that was written on this version would take back what others have changed */
    void requireBase(RulesetId ruleset, int base, @Nullable Instant from, String what) {
        int replaced = replacedAt(ruleset, from);
        if (!sameText(ruleset, base, replaced)) {
            throw new RuleDeskRefused(
                    Code.STALE_BASE,
                    what + " was written on v" + base + " of " + ruleset + ", but "
                            + (from == null ? "" : "at its time ") + "v" + replaced + by(ruleset, replaced)
                            + " is in force, and it would take that back.\nRebase the draft: look at what has changed"
                            + " meanwhile, keep what is yours, and submit it again.");
        }
    }

    private String by(RulesetId ruleset, int version) {
        return shelf.find(ruleset, version)
                .map(s -> ", published by " + s.by() + ",")
                .orElse("");
    }

    private boolean sameText(RulesetId ruleset, int one, int other) {
        return one == other || hash(ruleset, one).equals(hash(ruleset, other));
    }

    private String hash(RulesetId ruleset, int version) {
        return shelf.find(ruleset, version)
                .map(Shelved::version)
                .map(v -> v.hash())
                .orElse("v" + version);
    }

    /** Whether an approved change would take back what is in force when its time comes. */
    boolean isStale(RuleChange change) {
        return !sameText(change.ruleset(), change.base(), replacedAt(change.ruleset(), change.from()));
    }

    /**
     * Neither of two times may begin inside the other's, and none may follow on another that is for good and not in force
     * yet: its text can't know that one. Only what is to hold at once and for good is never in the way of others: it is
     * for when something has gone wrong.
     *
     * @throws RuleDeskRefused naming the other
     */
    void requireFree(RulesetId ruleset, Schedule wanted, Instant now, Predicate<RuleChange> except) {
        if (wanted.from() == null && wanted.until() == null) {
            return;
        }
        Instant from = wanted.from() == null ? now : wanted.from();
        for (RuleChange other : changes.list(ruleset)) {
            Instant begin = other.from() == null ? other.reviewedAt() : other.from();
            boolean waits = other.state() == State.APPROVED;
            if ((waits || other.state() == State.LIVE) && begin != null && !except.test(other)) {
                boolean collides = Schedule.conflict(from, wanted.until(), begin, other.until());
                if (collides || (waits && follows(from, wanted.until(), begin, other.until()))) {
                    throw overlap(ruleset, from, other, begin);
                }
            }
        }
    }

    /** Whether the later of the two would take back the earlier, which is for good. */
    private static boolean follows(
            Instant from, @Nullable Instant until, Instant otherFrom, @Nullable Instant otherUntil) {
        return from.isBefore(otherFrom) ? until == null : otherUntil == null;
    }

    private static RuleDeskRefused overlap(RulesetId ruleset, Instant from, RuleChange other, Instant begin) {
        return new RuleDeskRefused(
                Code.OVERLAPPING_SCHEDULE,
                "effectiveFrom: " + ruleset + " from " + from + " conflicts with " + other.subject()
                        + ", which holds from " + begin
                        + (other.until() == null ? " for good" : " until " + other.until())
                        + ".\nChoose another time, or withdraw that change first.");
    }
}
