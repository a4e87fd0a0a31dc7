package org.countersign.domain.pricing;

/** How far a price change is. */
public enum PriceState {
    /** Not judged yet. */
    PROPOSED,
    /** A person is asked. */
    HELD,
    /** It was put up. */
    APPLIED,
    /** It was never put up: the rules or a person said no. */
    REFUSED,
    /** It was never put up: what it came from had changed before anybody answered. */
    SUPERSEDED,
    /** It was put up and then taken back. */
    TAKEN_BACK;

    /** Whether it may still be put up. */
    public boolean isOpen() {
        return this == PROPOSED || this == HELD;
    }
}
