package org.countersign.domain.decision;

/** One of several alike things inside facts, such as a line of an order: rules look at each of them by itself. */
public interface Part {

    /** From 1 on, as people count. */
    int number();
}
