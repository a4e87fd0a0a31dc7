package org.countersign.processes.intake;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.countersign.domain.event.Reply;
import org.countersign.ledger.db.Outage;

/** One event, one transaction: whatever {@link Intake} does with it is committed together or not at all. */
@Stateless
public class IntakeDoor {

    @Inject
    Intake intake;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Reply receive(Incoming incoming) {
        try {
            return intake.receive(incoming);
        } catch (RuntimeException e) {
            throw Outage.caused(e) ? new DatabaseAway(e) : e;
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Reply giveUp(Incoming incoming) {
        return intake.giveUp(incoming);
    }
}
