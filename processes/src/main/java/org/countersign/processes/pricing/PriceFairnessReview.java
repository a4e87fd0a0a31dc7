package org.countersign.processes.pricing;

import java.util.Set;
import org.countersign.decisions.oversight.SignatureRefused;
import org.countersign.decisions.oversight.SignatureRefused.Code;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;
import org.countersign.processes.oversight.Worklist.Gate;

/** Whoever lets a group go on paying more says why in words, not by a code alone. */
public final class PriceFairnessReview implements Gate {

    @Override
    public void pass(Task task, Signature signature, Set<String> roles) {
        String comment = signature.comment();
        if (signature.verdict() == Answer.APPROVE && (comment == null || comment.isBlank())) {
            throw new SignatureRefused(
                    Code.REASON_REQUIRED, "comment: say in words why they may pay more\n" + task.because());
        }
    }
}
