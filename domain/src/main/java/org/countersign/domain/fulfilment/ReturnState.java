package org.countersign.domain.fulfilment;

/** Where a return stands, for people and for search; the process itself knows more. */
public enum ReturnState {
    /** Not decided yet, or waits for a person. */
    HELD,
    /** Refused; nothing is paid back. */
    REFUSED,
    /** Accepted; waits for the goods. */
    AWAITING_GOODS,
    /** Everything is done. */
    CLOSED
}
