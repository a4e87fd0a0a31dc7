package org.countersign.processes.registry;

import java.util.Map;
import java.util.Set;
import org.countersign.decisions.registry.ModelRefused;
import org.countersign.decisions.registry.ModelRefused.Code;
import org.countersign.decisions.registry.Promotions;
import org.countersign.domain.oversight.Task;
import org.countersign.ledger.oversight.Tasks;
import org.countersign.ledger.registry.ModelChange;
import org.countersign.processes.oversight.SignRequest;
import org.countersign.processes.oversight.Worklist;
import org.countersign.processes.runtime.ProcessRuntime;

/**
 * What people do with versions of models, together with the process that waits for it. Each act is one transaction: a
 * change without its process, or a champion without its approval, is never seen.
 */
public final class ModelDesk {

    private final Promotions promotions;
    private final Tasks tasks;
    private final Worklist worklist;
    private final ProcessRuntime processes;

    public ModelDesk(Promotions promotions, Tasks tasks, Worklist worklist, ProcessRuntime processes) {
        this.promotions = promotions;
        this.tasks = tasks;
        this.worklist = worklist;
        this.processes = processes;
    }

    public ModelChange propose(String model, String version, String who, String reason) {
        return started(promotions.propose(model, version, who, reason));
    }

    public ModelChange rollBack(String model, String version, String who, String reason) {
        return started(promotions.rollBack(model, version, who, reason));
    }

    public void tryBeside(String model, String version, String who) {
        promotions.tryBeside(model, version, who);
    }

    private ModelChange started(ModelChange change) {
        processes.start(ModelChangeProcess.KEY, change.subject(), Map.of());
        return change;
    }

    /** The same as signing its task in the inbox. */
    public ModelChange review(String model, String version, String who, Set<String> roles, SignRequest answer) {
        ModelChange change = open(model, version);
        Task task =
                tasks.openOf(change.subject(), ModelChangeProcess.REVIEW).orElseThrow(() -> noReview(model, version));
        worklist.sign(task.id(), who, roles, answer);
        return promotions.ofSubject(change.subject());
    }

    public ModelChange withdraw(String model, String version, String who) {
        ModelChange change = open(model, version);
        promotions.withdraw(change, who);
        processes.message(ModelChangeProcess.KEY, change.subject(), ModelChangeProcess.WITHDRAWN, Map.of());
        return promotions.ofSubject(change.subject());
    }

    private ModelChange open(String model, String version) {
        return promotions
                .findOpen(model)
                .filter(change -> change.version().equals(version))
                .orElseThrow(() -> noReview(model, version));
    }

    private static ModelRefused noReview(String model, String version) {
        return new ModelRefused(Code.NOT_IN_REVIEW, model + " " + version + " is not in review: propose it first");
    }
}
