package org.countersign.domain.records;

/** What came of a pair. */
public enum PairState {
    /** The rules join it, and it is about to be done. */
    FOUND,
    /** A person is asked. */
    ASKED,
    /** A person is to be asked once others have been answered. */
    PUT_OFF,
    /** One record. */
    JOINED,
    /** Two records. */
    APART,
    /** Was one record until a person split it. */
    SPLIT
}
