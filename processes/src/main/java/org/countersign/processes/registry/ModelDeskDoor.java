package org.countersign.processes.registry;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.countersign.ledger.registry.ModelChange;
import org.countersign.processes.oversight.SignRequest;

/** What people do with versions of models: each act is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ModelDeskDoor {

    @Inject
    ModelDesk desk;

    public ModelChange propose(String model, String version, String who, String reason) {
        return desk.propose(model, version, who, reason);
    }

    public ModelChange rollBack(String model, String version, String who, String reason) {
        return desk.rollBack(model, version, who, reason);
    }

    public ModelChange review(String model, String version, String who, Set<String> roles, SignRequest answer) {
        return desk.review(model, version, who, roles, answer);
    }

    public ModelChange withdraw(String model, String version, String who) {
        return desk.withdraw(model, version, who);
    }

    public void tryBeside(String model, String version, String who) {
        desk.tryBeside(model, version, who);
    }
}
