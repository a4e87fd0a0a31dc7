package org.countersign.domain.fulfilment;

/** How often a customer bought and sent back in the year before: orders, and orders of which something came back. */
public record ReturnHistory(int orders, int returns) {

    /** A guest. */
    public static final ReturnHistory NONE = new ReturnHistory(0, 0);
}
