package org.countersign.decisions.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
import org.countersign.domain.rulebook.RulesetVersion;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.ledger.rulebook.RuleChange.State;
import org.countersign.ledger.rulebook.RuleChanges;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a change of rules is approved. Whoever approves is a reviewer and has written no word of it; the
 * text is the one that was submitted; it has no error, and every case comes out as its authors said it must.
 */
public final class Approvals {

    public static final String REVIEWER = "rule-reviewer";
    private static final String ADMIN = "admin";
    private static final int LONGEST_COMMENT = 2_000;

    /** Tells what is wrong with a text: the workbench, or a test's stand-in. */
    public interface Examiner {

        List<Finding> check(RulesetSource source);

        /** All that has to be known before a text goes further. */
        Examination examine(RulesetSource source);
    }

    /** @param redCases the cases that don't come out as they should, in words; none are tried in a text with an error */
    public record Examination(List<Finding> findings, List<String> redCases) {

        public Examination {
            findings = List.copyOf(findings);
            redCases = List.copyOf(redCases);
        }

        List<Finding> errors() {
            return findings.stream().filter(Finding::isError).toList();
        }

        boolean isSound() {
            return redCases.isEmpty() && errors().isEmpty();
        }
    }

    private final RuleChanges changes;
    private final Timetable timetable;
    private final Examiner examiner;
    private final Clock clock;

    public Approvals(RuleChanges changes, Timetable timetable, Examiner examiner, Clock clock) {
        this.changes = changes;
        this.timetable = timetable;
        this.examiner = examiner;
        this.clock = clock;
    }

    /** @throws RuleDeskRefused when this person can't approve this change now */
    public RuleChange approve(RulesetId ruleset, int number, String who, Set<String> roles, @Nullable String comment) {
        RuleChange change = get(ruleset, number);
        mayReview(who, roles, comment);
        whyNot(change, who).ifPresent(refused -> {
            throw refused;
        });
        if (!change.source().hash().equals(change.hash())) {
            throw new RuleDeskRefused(
                    Code.CHANGED_TEXT,
                    "the text of " + change.subject() + " is not the one that was submitted (" + change.hash() + ")");
        }
        if (change.state() == State.REVIEW) {
            requireItsTime(change);
            requireSound(change.source(), examiner);
        }
        return close(change, State.APPROVED, who, comment);
    }

    /** Why this person can't approve this change, whatever their roles; empty when nothing speaks against it. */
    public Optional<RuleDeskRefused> whyNot(RuleChange change, String who) {
        return change.author().equals(who) || change.editors().contains(who)
                ? Optional.of(new RuleDeskRefused(
                        Code.OWN_CHANGE,
                        who + " wrote a part of " + change.subject() + "; another person has to approve it"))
                : Optional.empty();
    }

    /** Days may lie between submission and review: what was true of its time then is asked again. */
    private void requireItsTime(RuleChange change) {
        Instant now = clock.instant();
        Instant until = change.until();
        Instant from = change.from();
        if (until != null && !until.isAfter(now)) {
            throw new RuleDeskRefused(
                    Code.SCHEDULE_PASSED,
                    change.subject() + " was to hold until " + until + ", which has passed.\nReject it, or have it"
                            + " submitted with another time.");
        }
        Instant begin = from == null || from.isAfter(now) ? from : null;
        timetable.requireBase(change.ruleset(), change.base(), begin, change.subject());
        timetable.requireFree(
                change.ruleset(),
                new Schedule(begin, until, change.zone()),
                now,
                other -> other.number() == change.number());
    }

    /**
     * Whoever wrote a text doesn't bring it back alone, even when it was approved once: somebody had a reason to replace it.
     *
     * @throws RuleDeskRefused when this person can't put this old version in force again
     */
    void requireMayBringBack(RulesetVersion old, String who, Set<String> roles, String reason) {
        mayReview(who, roles, reason);
        if (reason.isBlank()) {
            throw new RuleDeskRefused(Code.REASON_REQUIRED, "reason: say why the rules go back");
        }
        boolean own = changes.list(old.ruleset()).stream()
                .filter(c -> c.hash().equals(old.hash()) && !c.author().equals(c.reviewer()))
                .anyMatch(c -> c.author().equals(who) || c.editors().contains(who));
        if (own) {
            throw new RuleDeskRefused(
                    Code.OWN_CHANGE,
                    who + " wrote a part of v" + old.number() + " of " + old.ruleset()
                            + "; another person has to bring it back");
        }
    }

    /** @throws RuleDeskRefused when this person can't reject this change now */
    public RuleChange reject(RulesetId ruleset, int number, String who, Set<String> roles, @Nullable String comment) {
        RuleChange change = get(ruleset, number);
        mayReview(who, roles, comment);
        if (comment == null || comment.isBlank()) {
            throw new RuleDeskRefused(Code.REASON_REQUIRED, "comment: say why, so that the author can repair it");
        }
        return close(change, State.REJECTED, who, comment);
    }

    /** Nothing with an error or a red case is submitted, approved or put in force. */
    static void requireSound(RulesetSource source, Examiner examiner) {
        Examination examination = examiner.examine(source);
        List<Finding> errors = examination.errors();
        if (!errors.isEmpty()) {
            throw new RuleDeskRefused(
                    Code.TABLE_ERRORS,
                    source.ruleset() + " has " + errors.size()
                            + (errors.size() == 1 ? " error: " : " errors, such as: ") + errors.get(0),
                    errors);
        }
        List<String> red = examination.redCases();
        if (!red.isEmpty()) {
            throw new RuleDeskRefused(
                    Code.RED_CASES,
                    source.ruleset() + " has " + red.size()
                            + (red.size() == 1 ? " red case: " : " red cases, such as: ") + red.get(0));
        }
    }

    static void mayReview(String who, Set<String> roles, @Nullable String comment) {
        if (!roles.contains(REVIEWER) && !roles.contains(ADMIN)) {
            throw new RuleDeskRefused(Code.NOT_A_REVIEWER, who + " has not the role " + REVIEWER);
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("comment: is longer than " + LONGEST_COMMENT + " characters");
        }
    }

    private RuleChange close(RuleChange change, State to, String who, @Nullable String comment) {
        if (change.state() != State.REVIEW || !changes.review(change, to, who, clock.instant(), comment)) {
            throw new RuleDeskRefused(
                    Code.WRONG_STATE,
                    change.subject() + " is not in review, but "
                            + get(change.ruleset(), change.number())
                                    .state()
                                    .name()
                                    .toLowerCase(Locale.ROOT));
        }
        return get(change.ruleset(), change.number());
    }

    private RuleChange get(RulesetId ruleset, int number) {
        return changes.find(ruleset, number)
                .orElseThrow(
                        () -> new RuleDeskRefused(Code.NOT_FOUND, "change: " + ruleset + " has no change " + number));
    }
}
