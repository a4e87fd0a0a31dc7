package org.countersign.models.recipe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Fate;
import org.countersign.domain.fulfilment.PastOrder;

/**
 * What a model is asked, what it looks at and how it learns. The same code reads the features of a past order in training
 * and of a new order in service, so the two cannot drift apart.
 */
public interface Recipe {

    /** The model's name, such as {@code order-risk}. */
    String name();

    /** What the score is the probability of, in words. */
    String predicts();

    List<Feature> features();

    /** The features' numbers, in the order of {@link #features()}; none is ever missing. */
    double[] read(Facts facts);

    /** The features as a person reads them, in the order of {@link #features()}. */
    List<String> show(Facts facts);

    /**
     * Shows every past case that teaches something, in the order of time and with nothing that was not known then.
     *
     * @param history orders in the order of their times
     */
    void teach(Iterable<PastOrder> history, Pupil pupil);

    /** Whether orders that the shop has fulfilled itself are shown too, or imported history alone. */
    default boolean learnsFromOwnOrders() {
        return false;
    }

    /**
     * What became of the subject of a decision that it advised; empty while that is not known, when it teaches nothing, or
     * when it is no fate of the kind that this model foretells.
     */
    default Optional<Boolean> truth(Fate fate, Instant now) {
        return Optional.empty();
    }

    /** How long it takes until the outcome is known. */
    Duration horizon();

    /** The one feature that a naive person would sort by: the model has to beat it. */
    String baseline();

    /** How it learns. */
    TrainerSettings settings();

    /** The same case with one thing changed that could still be changed: never what has happened before. */
    default List<Alternative> alternatives(Facts facts) {
        return List.of();
    }

    /**
     * The case's group by each column that fairness is judged by, such as country; never a feature. The same in training
     * and in service.
     */
    default Map<String, String> segments(Facts facts) {
        return Map.of();
    }

    /** What the rows must look like that it learns from. */
    default Expectations expectations() {
        return Expectations.staleAfter(horizon().plusDays(30));
    }

    /** What the model may be used for, and what not. */
    String intendedUse();

    /** Where it falls short, one sentence each. */
    List<String> limits();
}
