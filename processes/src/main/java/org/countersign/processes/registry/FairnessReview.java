package org.countersign.processes.registry;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.countersign.decisions.registry.FairnessAnswer;
import org.countersign.decisions.registry.ModelRefused;
import org.countersign.decisions.registry.ModelRefused.Code;
import org.countersign.decisions.watching.ModelWatch;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.Signature;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.registry.ModelEvent;
import org.countersign.ledger.registry.ModelRegister;
import org.countersign.ledger.watching.Measured;
import org.countersign.processes.oversight.Worklist.Gate;

/** Whoever lets a model go on though it treats a group worse says why; the diary keeps it. */
public final class FairnessReview implements Gate {

    private final ModelWatch watch;
    private final ModelRegister register;
    private final Clock clock;

    public FairnessReview(ModelWatch watch, ModelRegister register, Clock clock) {
        this.watch = watch;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void pass(Task task, Signature signature, Set<String> roles) {
        String comment = signature.comment();
        if (signature.verdict() == Answer.REFUSE && (comment == null || comment.isBlank())) {
            throw new ModelRefused(Code.REASON_REQUIRED, "comment: say why it goes out of service");
        }
        if (signature.verdict() == Answer.APPROVE) {
            String model = FairnessProcess.model(task.subject());
            String because = FairnessAnswer.reason(List.of(task.because()), signature.reasonCode(), comment);
            register.add(new ModelEvent(
                    clock.instant(),
                    model,
                    watch.fairness(model).map(Measured::version).orElse(null),
                    FairnessAnswer.EVENT,
                    signature.by(),
                    because));
        }
    }
}
