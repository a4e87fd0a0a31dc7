package org.countersign.models.card;

import java.util.List;

/**
 * What a version showed on the rows that it had not seen, in little: enough to draw whether its scores come true and to
 * say from which score on it pays to act, whatever an alarm and a miss cost.
 *
 * @param bins rows by their scores, lowest first, about equally many in each
 * @param cuts the highest score first
 */
public record Proof(List<Bin> bins, List<Cut> cuts, Half choosing, Half measuring) {

    public Proof {
        bins = List.copyOf(bins);
        cuts = List.copyOf(cuts);
    }

    /** Rows of about the same score: the mean of the scores, and how often it happened. */
    public record Bin(int rows, double said, double happened) {}

    /**
     * Acting from this score on. It is chosen on every second row and measured on the others, so that its worth does not
     * flatter itself.
     */
    public record Cut(double score, Caught choosing, Caught measuring) {}

    /** Rows that were acted on: where it happened, and where it did not. */
    public record Caught(int hits, int alarms) {}

    /** Half of the rows. */
    public record Half(int rows, int happened) {}
}
