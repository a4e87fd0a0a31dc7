package org.countersign.processes.rulebook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.decisions.rulebook.Changes;
import org.countersign.decisions.rulebook.Drafts;
import org.countersign.decisions.rulebook.RuleDeskRefused;
import org.countersign.decisions.rulebook.RuleDeskRefused.Code;
import org.countersign.decisions.rulebook.Schedule;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Task;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.ledger.rulebook.RuleDraft;
import org.countersign.processes.oversight.SignRequest;
import org.countersign.processes.oversight.Worklist;
import org.countersign.processes.runtime.ProcessRuntime;
import org.jspecify.annotations.Nullable;

/**
 * What authors and reviewers do with rules, together with the processes that wait for it. Each act is one transaction: a
 * change without its process, or a version without its approval, is never seen.
 */
public final class RuleDesk {

    private final Drafts drafts;
    private final Changes changes;
    private final Tasks tasks;
    private final Worklist worklist;
    private final ProcessRuntime processes;

    public RuleDesk(Drafts drafts, Changes changes, Tasks tasks, Worklist worklist, ProcessRuntime processes) {
        this.drafts = drafts;
        this.changes = changes;
        this.tasks = tasks;
        this.worklist = worklist;
        this.processes = processes;
    }

    /** An edit makes void what was submitted with the former text and is not in force yet. */
    public RuleDraft save(RulesetId ruleset, int revision, Map<String, String> files, String reason, String who) {
        Drafts.Saved saved = drafts.save(ruleset, revision, files, reason, who);
        saved.overtaken().ifPresent(number -> overtake(ruleset, number));
        return saved.draft();
    }

    private void overtake(RulesetId ruleset, int number) {
        RuleChange change = changes.get(ruleset, number);
        if (change.state().isOpen() && changes.voidIt(change)) {
            stop(change);
        }
    }

    /** Puts the draft on top of another version; the one in force when none is named. */
    public RuleDraft rebase(RulesetId ruleset, int revision, @Nullable Integer onto, String who) {
        Drafts.Saved saved = drafts.rebase(ruleset, revision, onto, who);
        saved.overtaken().ifPresent(number -> overtake(ruleset, number));
        return saved.draft();
    }

    public void discard(RulesetId ruleset) {
        drafts.discard(ruleset);
    }

    public RuleChange submit(RulesetId ruleset, String who, String reason, Schedule schedule) {
        Changes.Submitted submitted = changes.submit(ruleset, who, reason, schedule);
        submitted.overtaken().forEach(this::stop);
        processes.start(RuleChangeProcess.KEY, submitted.change().subject(), Map.of());
        return submitted.change();
    }

    private void stop(RuleChange change) {
        processes.message(RuleChangeProcess.KEY, change.subject(), RuleChangeProcess.VOIDED, Map.of());
    }

    public RuleChange withdraw(RulesetId ruleset, int number, String who, Set<String> roles) {
        RuleChange withdrawn = changes.withdraw(ruleset, number, who, roles);
        stop(withdrawn);
        return withdrawn;
    }

    /** The same as signing its task in the inbox. */
    public RuleChange review(
            RulesetId ruleset, int number, Answer verdict, String who, Set<String> roles, @Nullable String comment) {
        RuleChange change = changes.get(ruleset, number);
        Optional<Task> task = tasks.openOf(change.subject(), RuleChangeProcess.REVIEW);
        if (task.isEmpty()) {
            throw new RuleDeskRefused(
                    Code.WRONG_STATE,
                    change.subject() + " is not in review, but "
                            + change.state().name().toLowerCase(Locale.ROOT));
        }
        worklist.sign(task.get().id(), who, roles, new SignRequest(verdict, null, comment));
        return changes.get(ruleset, number);
    }

    public RuleChange rollback(RulesetId ruleset, int version, String who, Set<String> roles, String reason) {
        return changes.rollback(ruleset, version, who, roles, reason);
    }
}
