package org.countersign.decisions.rulebook;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.domain.rulebook.RulesetSource;
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

        /** The cases that don't come out as they should, in words. */
        List<String> redCases(RulesetSource source);
    }

    private final RuleChanges changes;
    private final Examiner examiner;
    private final Clock clock;

    public Approvals(RuleChanges changes, Examiner examiner, Clock clock) {
        this.changes = changes;
        this.examiner = examiner;
        this.clock = clock;
    }

    /** @throws RuleDeskRefused when this person can't approve this change now */
    public RuleChange approve(RulesetId ruleset, int number, String who, Set<String> roles, @Nullable String comment) {
        RuleChange change = get(ruleset, number);
        mayReview(who, roles, comment);
        if (change.author().equals(who) || change.editors().contains(who)) {
            throw new RuleDeskRefused(
                    Code.OWN_CHANGE,
                    who + " wrote a part of " + change.subject() + "; another person has to approve it");
        }
        if (!change.source().hash().equals(change.hash())) {
            throw new RuleDeskRefused(
                    Code.CHANGED_TEXT,
                    "the text of " + change.subject() + " is not the one that was submitted (" + change.hash() + ")");
        }
        requireSound(change.source(), examiner);
        return close(change, State.APPROVED, who, comment);
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
        List<Finding> errors =
                examiner.check(source).stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new RuleDeskRefused(
                    Code.TABLE_ERRORS,
                    source.ruleset() + " has " + errors.size()
                            + (errors.size() == 1 ? " error: " : " errors, such as: ") + errors.get(0),
                    errors);
        }
        List<String> red = examiner.redCases(source);
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
