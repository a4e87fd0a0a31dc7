package org.countersign.ledger.fulfilment;

import java.util.Arrays;

/** What a product needs a person for, the most pressing first; a product has the first that holds. */
public enum ProductNeed {
    /** Somebody is asked about it, an order of it or its price. */
    TASK(0),
    /** It is sold, and nothing of it is free. */
    OUT(1),
    /** At its reorder point or below, and nothing is on its way. */
    LOW(2),
    /** A supplier owes it since yesterday or longer. */
    LATE(3),
    /** Nobody sells it to the shop, or nobody has counted it: it is not ordered by itself. */
    UNSUPPLIED(4),
    /** Nothing. */
    NONE(5);

    private final int rank;

    ProductNeed(int rank) {
        this.rank = rank;
    }

    /** The smaller, the more pressing; by this number statements know it. */
    int rank() {
        return rank;
    }

    static ProductNeed ranked(int rank) {
        return Arrays.stream(values()).filter(n -> n.rank == rank).findFirst().orElseThrow();
    }
}
