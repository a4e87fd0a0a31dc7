package org.countersign.domain.reorder;

/** How far an order at a supplier is. */
public enum PurchaseState {
    /** Not judged yet. */
    PROPOSED,
    /** A person is asked. */
    HELD,
    /** The supplier was told; goods are awaited. */
    SENT,
    /** Some of it has come. */
    PARTIAL,
    /** All of it has come. */
    RECEIVED,
    /** It was never sent. */
    REFUSED,
    /** It was sent and then taken back; what had come stays. */
    CANCELLED;

    /** Whether goods may still come of it. */
    public boolean isOpen() {
        return this == PROPOSED || this == HELD || isAwaited();
    }

    /** Whether the supplier knows of it and owes goods. */
    public boolean isAwaited() {
        return this == SENT || this == PARTIAL;
    }
}
