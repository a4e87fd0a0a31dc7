package org.countersign.domain.campaign;

/** What came of asking whether to write to a customer. */
public enum RetentionState {
    /** Not decided yet. */
    NEW,
    /** Nobody writes. */
    LEFT,
    /** A person is asked. */
    ASKED,
    /** A person should have been asked, but the day's questions were used up: it is asked again in the next round. */
    PUT_OFF,
    /** It was to be written, and then could not be: consent or the cap stood against it at that moment. */
    UNSENT,
    /** Written to; it is not known yet what follows. */
    WRITTEN,
    /** Ordered again in time. */
    BACK,
    /** Did not order again in time. */
    GONE
}
