package org.countersign.processes.rulebook;

import java.util.Set;
import org.countersign.decisions.rulebook.Approvals;
import org.countersign.decisions.rulebook.Changes;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.rulebook.RuleChange;
import org.countersign.processes.oversight.Worklist.Gate;

/** A signature under a review is an approval or a rejection, wherever it was given. */
public final class RuleReview implements Gate {

    private final Changes changes;
    private final Approvals approvals;

    public RuleReview(Changes changes, Approvals approvals) {
        this.changes = changes;
        this.approvals = approvals;
    }

    @Override
    public void pass(Task task, Signature signature, Set<String> roles) {
        RuleChange change = changes.ofSubject(task.subject());
        if (signature.verdict() == Answer.APPROVE) {
            approvals.approve(change.ruleset(), change.number(), signature.by(), roles, signature.comment());
        } else {
            approvals.reject(change.ruleset(), change.number(), signature.by(), roles, signature.comment());
        }
    }
}
