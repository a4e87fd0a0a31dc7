package org.countersign.processes.reorder;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.domain.reorder.ReorderRound;

/** What people set going about orders at suppliers: each act is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
// The container fills the field before anyone calls.
@SuppressWarnings("NullAway.Init")
public class ReorderDoor {

    @Inject
    Reorders reorders;

    /** Asks about one product now; empty when nothing is ordered. */
    public List<PurchaseOrder> one(String sku) {
        return reorders.ask(List.of(sku));
    }

    /**
     * Asks about these now; what is needed becomes one order for each supplier.
     *
     * @param hurried no order waits until its supplier's minimum is reached
     */
    public List<PurchaseOrder> some(List<String> skus, boolean hurried) {
        return reorders.ask(skus, hurried);
    }

    public ReorderRound all(String who) {
        return reorders.start(who);
    }

    /** False when it is over already. */
    public boolean cancel(String orderId, String who, String why) {
        return reorders.cancel(orderId, who, why);
    }
}
