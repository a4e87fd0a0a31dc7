package org.countersign.domain.reorder;

/** What came of asking whether to order a product again. */
public enum ReorderAnswer {
    /** Nothing is ordered: the rules say so, or there is enough. */
    WAIT,
    /** An order was made; whether it is sent is decided for the order as a whole. */
    ORDER
}
