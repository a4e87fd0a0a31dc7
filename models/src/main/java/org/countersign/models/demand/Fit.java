package org.countersign.models.demand;

/** What a method has made of a series. */
@FunctionalInterface
public interface Fit {

    /**
     * @param ahead 1 for the week after the last that was seen
     * @return units; may be below zero where the method knows no bound
     */
    double at(int ahead);
}
