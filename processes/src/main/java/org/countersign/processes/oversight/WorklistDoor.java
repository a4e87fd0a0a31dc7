package org.countersign.processes.oversight;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.countersign.domain.oversight.Answer;
import org.countersign.domain.oversight.FirstAnswer;
import org.countersign.domain.oversight.Task;
import org.jspecify.annotations.Nullable;

/** A person's act is one transaction: signature, task, process and effects are committed together. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WorklistDoor {

    @Inject
    Worklist worklist;

    public Task claim(String id, String who) {
        return worklist.claim(id, who);
    }

    public Task unclaim(String id, String who) {
        return worklist.unclaim(id, who);
    }

    public void shown(String id, String who) {
        worklist.shown(id, who);
    }

    public FirstAnswer answerFirst(String id, String who, Set<String> roles, Answer verdict, @Nullable String comment) {
        return worklist.answerFirst(id, who, roles, verdict, comment);
    }

    public SignResult signAmongMany(String id, String who, Set<String> roles, SignRequest request) {
        return worklist.signAmongMany(id, who, roles, request);
    }

    public SignResult sign(String id, String who, Set<String> roles, SignRequest request) {
        return worklist.sign(id, who, roles, request);
    }
}
