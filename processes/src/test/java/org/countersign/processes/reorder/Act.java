package org.countersign.processes.reorder;

/**
 * Something that is done about a product.
 *
 * @param product by its place
 * @param number how many, whatever that means for its kind
 */
record Act(Kind kind, int product, int number) {

    enum Kind {
        COUNTED,
        RECEIVED,
        FORECAST,
        ROUND,
        ASKED,
        TICK,
        SIGNED,
        TAKEN_BACK
    }
}
