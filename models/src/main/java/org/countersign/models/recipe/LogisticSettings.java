package org.countersign.models.recipe;

/**
 * How a logistic regression is fitted.
 *
 * @param ridge how strongly large weights are held back
 */
public record LogisticSettings(double ridge) implements TrainerSettings {}
