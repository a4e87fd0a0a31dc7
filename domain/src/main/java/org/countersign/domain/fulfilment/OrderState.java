package org.countersign.domain.fulfilment;

/** Where an order stands, for people and for search; the process itself knows more. */
public enum OrderState {
    /** Waits for a person before it is released. */
    HELD,
    /** Refused; nothing was taken, nothing is sent. */
    REFUSED,
    /** Released; waits for stock. */
    BACKORDERED,
    /** Released; waits for the payment provider. */
    AWAITING_PAYMENT,
    /** Paid and labelled; waits for the carrier. */
    AWAITING_DISPATCH,
    DISPATCHED,
    DELIVERED,
    CANCELLED,
    /** History only: came back in whole or in part. */
    RETURNED
}
