package org.countersign.models.recipe;

import org.countersign.domain.fulfilment.PastOrder;
import org.countersign.domain.records.AnsweredPair;
import org.countersign.domain.records.RecordKind;

/** A recipe that learns from what people said of pairs of records. */
public interface PairRecipe extends Recipe {

    RecordKind kind();

    /** @param answers in the order of their times */
    void learn(Iterable<AnsweredPair> answers, Pupil pupil);

    /** Orders say nothing of which records are one. */
    @Override
    default void teach(Iterable<PastOrder> history, Pupil pupil) {
        // nothing to show
    }
}
