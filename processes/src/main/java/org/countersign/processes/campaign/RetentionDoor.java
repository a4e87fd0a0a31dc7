package org.countersign.processes.campaign;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.countersign.domain.campaign.Retention;
import org.countersign.domain.campaign.RetentionRun;

/** What a supervisor sets going about customers who may be lost: each act is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
// The container fills the fields before anyone calls.
@SuppressWarnings("NullAway.Init")
public class RetentionDoor {

    @Inject
    RetentionRounds rounds;

    public Retention one(String customerId) {
        return rounds.one(customerId);
    }

    public RetentionRun all(String who) {
        return rounds.start(who);
    }
}
