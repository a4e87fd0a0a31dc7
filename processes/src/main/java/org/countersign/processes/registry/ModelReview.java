package org.countersign.processes.registry;

import java.util.Set;
import org.countersign.decisions.registry.Promotions;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.registry.ModelChange;
import org.countersign.processes.oversight.Worklist.Gate;

/** A signature under a model's review lets it pass or turns it down, wherever it was given. */
public final class ModelReview implements Gate {

    private final Promotions promotions;

    public ModelReview(Promotions promotions) {
        this.promotions = promotions;
    }

    @Override
    public void pass(Task task, Signature signature, Set<String> roles) {
        ModelChange change = promotions.ofSubject(task.subject());
        if (signature.verdict() == Answer.APPROVE) {
            promotions.approve(change, signature.by(), roles, signature.reasonCode(), signature.comment());
        } else {
            promotions.reject(change, signature.by(), roles, signature.comment());
        }
    }
}
