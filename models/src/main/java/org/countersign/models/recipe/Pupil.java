package org.countersign.models.recipe;

import java.time.OffsetDateTime;
import java.util.Map;

/** Whoever is shown what became of past cases. */
@FunctionalInterface
public interface Pupil {

    /**
     * @param at when the model would have been asked
     * @param x the features as they were known at that moment, in the recipe's order
     * @param y whether it happened
     * @param segments the case's group by each column that fairness is judged by, such as country
     */
    void learn(String id, OffsetDateTime at, double[] x, boolean y, Map<String, String> segments);
}
