package org.countersign.models.scoring;

/** How far each feature moved a score away from the model's mean: exact Shapley values. Immutable. */
public interface Explainer {

    /** The model's mean answer over its training rows, on the model's scale: where every explanation starts. */
    double base();

    /** One a feature. With the base they sum up to the score, on the model's scale. */
    double[] contributions(double[] x);
}
