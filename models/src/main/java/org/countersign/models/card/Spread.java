package org.countersign.models.card;

import java.util.List;

/**
 * How one number was spread when its model was made.
 *
 * @param edges upper ends of all bins but the last, ascending; a number on an edge belongs to the bin below it
 * @param learnt how many of the rows that the model learnt from fell into each bin
 * @param proven the same of the later rows that its figures were measured on
 * @param median of the proven rows, as is {@code mean}
 */
public record Spread(List<Double> edges, List<Integer> learnt, List<Integer> proven, double median, double mean) {

    public Spread {
        edges = List.copyOf(edges);
        learnt = List.copyOf(learnt);
        proven = List.copyOf(proven);
        if (learnt.size() != edges.size() + 1 || proven.size() != edges.size() + 1) {
            throw new IllegalArgumentException("spread: " + edges.size() + " edges part " + (edges.size() + 1)
                    + " bins, but " + learnt.size() + " and " + proven.size() + " were counted");
        }
    }
}
