package org.countersign.processes.privacy;

import java.util.Set;
import org.countersign.decisions.privacy.Forgetting;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;
import org.countersign.processes.oversight.Worklist.Gate;

/** A signature under an erasure lets it run or turns it down. */
public final class ErasureReview implements Gate {

    private final Forgetting forgetting;

    public ErasureReview(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    @Override
    public void pass(Task task, Signature signature, Set<String> roles) {
        forgetting.answer(task.subject(), signature, signature.verdict() == Answer.APPROVE);
    }
}
