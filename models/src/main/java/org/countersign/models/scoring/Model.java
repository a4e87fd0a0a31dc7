package org.countersign.models.scoring;

/** What a trainer has learnt: a probability for each row. Immutable, so any number of threads may share it. */
public sealed interface Model permits Forest, BoostedTrees, LinearModel {

    int features();

    /** Probability that it happens. Allocates nothing. */
    double value(double[] x);

    /** On which scale the contributions of an explanation add up to the value. */
    Scale scale();

    /** Made once for a model: it may take a while and some memory, so that each explanation is quick. */
    Explainer explainer();
}
