package org.countersign.processes.reorder;

import java.util.Optional;
import org.countersign.domain.reorder.PurchaseLine;
import org.countersign.domain.reorder.PurchaseOrder;
import org.countersign.ledger.oversight.Trace;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.processes.oversight.Reversal;

/** Takes back orders at suppliers: what has come stays, the rest is cancelled. */
public final class PurchaseReversal implements Reversal {

    /** Takes an order back; false when it is over already. */
    @FunctionalInterface
    public interface Cancelling {
        boolean cancel(String orderId, String who, String why);
    }

    private final PurchaseOrders orders;
    private final Cancelling reorders;

    public PurchaseReversal(PurchaseOrders orders, Cancelling reorders) {
        this.orders = orders;
        this.reorders = reorders;
    }

    @Override
    public String type() {
        return "purchase-order.created.v1";
    }

    @Override
    public Optional<String> undo(Trace trace, String who, String why) {
        PurchaseOrder order = orders.get(trace.subject());
        int came = order.lines().stream().mapToInt(PurchaseLine::received).sum();
        boolean cancelled = reorders.cancel(order.orderId(), who, why);
        if (came > 0) {
            return Optional.of(came + " pieces had come" + (cancelled ? "; the rest is cancelled" : ""));
        }
        return Optional.empty();
    }
}
