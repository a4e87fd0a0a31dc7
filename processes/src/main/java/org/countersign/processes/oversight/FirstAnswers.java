package org.countersign.processes.oversight;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.countersign.decisions.oversight.SignatureRefused;
import org.countersign.decisions.oversight.SignatureRefused.Code;
import org.countersign.decisions.oversight.Signatures;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.decision.DecisionLedger;
import org.countersign.ledger.oversight.BlindReviews;
import org.countersign.ledger.oversight.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * What people say to a blind task before they hear the machine. A first answer belongs to the person who gave it: who
 * takes the task over decides blind as well, and nobody reads another's first answer before.
 */
public final class FirstAnswers {

    private static final int LONGEST_COMMENT = 2_000;

    private final Tasks tasks;
    private final BlindReviews reviews;
    private final DecisionLedger decisions;
    private final Signatures signatures;
    private final Clock clock;

    public FirstAnswers(
            Tasks tasks, BlindReviews reviews, DecisionLedger decisions, Signatures signatures, Clock clock) {
        this.tasks = tasks;
        this.reviews = reviews;
        this.decisions = decisions;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** From now on this person thinks about the task; looking again changes nothing. */
    public void shown(String taskId, String who) {
        if (reviews.findShown(taskId, who).isEmpty()) {
            reviews.shown(taskId, who, clock.instant());
        }
    }

    /**
     * Whoever answers takes the task.
     *
     * @throws SignatureRefused when this person may not sign it, has answered before, or nothing is hidden
     */
    public FirstAnswer give(Task task, String who, Set<String> roles, Answer verdict, @Nullable String comment) {
        signatures.whyNot(task, who, roles).ifPresent(refused -> {
            throw refused;
        });
        if (!task.blind()) {
            throw new SignatureRefused(
                    Code.NOT_BLIND, task.id() + " is not blind: its advice is shown.\nSign it with /sign.");
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("comment: is longer than " + LONGEST_COMMENT + " characters");
        }
        if (!tasks.claim(task.id(), who)) {
            throw new SignatureRefused(Code.ALREADY_CLAIMED, task.id() + " was claimed or closed a moment ago");
        }
        // Whoever asks twice at the same moment waits at the claim, and finds here what was said first.
        reviews.find(task.id(), who).ifPresent(before -> {
            throw new SignatureRefused(
                    Code.ALREADY_ANSWERED,
                    who + " said " + before.verdict().word() + " to " + task.id()
                            + " before, and a first answer stays.\nSign it with /sign; the signature may differ.");
        });
        FirstAnswer answer =
                new FirstAnswer(task.id(), who, verdict, comment, shownAt(task.id(), who), clock.instant());
        decisions.answer(answer);
        return answer;
    }

    /** @throws SignatureRefused when the task is blind and this person may sign it, but has not answered blind */
    void require(Task task, String who, Set<String> roles) {
        if (!task.blind() || task.state() != Task.State.OPEN) {
            return;
        }
        signatures.whyNot(task, who, roles).ifPresent(refused -> {
            throw refused;
        });
        if (reviews.find(task.id(), who).isEmpty()) {
            throw new SignatureRefused(
                    Code.BLIND,
                    task.id() + " is blind, and " + who + " has not answered it yet."
                            + "\nGive the first answer with /first-answer, see the advice, then sign.");
        }
    }

    @Nullable
    Instant shownAt(String taskId, String who) {
        return reviews.findShown(taskId, who).orElse(null);
    }
}
