package org.countersign.processes.oversight;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.countersign.domain.oversight.Task;

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

    public SignResult sign(String id, String who, Set<String> roles, SignRequest request) {
        return worklist.sign(id, who, roles, request);
    }
}
