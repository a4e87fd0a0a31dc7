package org.countersign.bench.stock;

/** A way of ordering: asked about each product at the end of each week, with what was known then. */
interface Way {

    String name();

    /** How many pieces to order now; 0 for none. */
    int order(Goods goods, int week, Store store);

    /** A delivery took so many days. */
    default void delivered(int days) {}
}
