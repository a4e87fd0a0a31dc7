package org.countersign.models.card;

import java.util.List;

/**
 * The world that a model knows: what its inputs, its scores and the outcomes looked like when it was made. Whatever it
 * meets in service is held against this.
 *
 * @param features in the order of the card's features
 * @param score of the proven rows alone: a model knows the rows that it learnt from too well
 * @param rate how often it happened among the rows that it learnt from
 * @param slope what one unit of a contribution is worth in probability: 1 where contributions add up to the probability
 */
public record Reference(List<Known> features, Spread score, double rate, double slope) {

    public Reference {
        features = List.copyOf(features);
    }

    /**
     * One feature.
     *
     * @param weight the share of the model's attention that it has: its mean absolute contribution by the sum of all
     * @param contribution its mean contribution to a score
     * @param falling whether it happened more often the less there was of it
     */
    public record Known(String name, Spread spread, double weight, double contribution, boolean falling) {}
}
