package org.countersign.models.recipe;

/**
 * How a random forest grows. The depth is bounded, because exact attributions cost time and memory that double with each
 * level.
 *
 * @param depth at most this many questions from a tree's root to a leaf
 * @param features how many randomly picked features each split chooses from
 * @param minimum smallest weight of a leaf
 */
public record ForestSettings(int trees, int depth, int features, int minimum) implements TrainerSettings {

    /** Masks of a leaf's path are table indexes: 2^10 doubles a leaf are the most that makes sense. */
    public static final int DEEPEST = 10;

    public ForestSettings {
        if (depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException("depth: must lie in 1.." + DEEPEST + ", but is " + depth);
        }
    }
}
