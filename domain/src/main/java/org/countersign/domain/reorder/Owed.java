package org.countersign.domain.reorder;

/**
 * What is under way of a supplier.
 *
 * @param orders that goods may still come of
 * @param partial of them, of which some has come and some is missing
 * @param late of them, promised for a day that is over
 * @param missing pieces that the supplier knows of and owes
 */
public record Owed(int orders, int partial, int late, int missing) {

    public static final Owed NOTHING = new Owed(0, 0, 0, 0);
}
