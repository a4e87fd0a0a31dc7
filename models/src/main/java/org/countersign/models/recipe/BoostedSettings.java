package org.countersign.models.recipe;

/**
 * How boosted trees grow.
 *
 * @param shrinkage how much of each tree's step is taken
 * @param depth at most this many questions from a tree's root to a leaf
 * @param minimum smallest weight of a leaf
 */
public record BoostedSettings(int rounds, double shrinkage, int depth, int minimum) implements TrainerSettings {}
