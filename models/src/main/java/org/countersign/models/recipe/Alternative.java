package org.countersign.models.recipe;

import org.countersign.domain.decision.Facts;

/**
 * The same case with one thing changed that somebody could still change. The facts as a whole are changed, not single
 * features: so all features fit each other, as those of a real case do.
 *
 * @param words what is changed, such as {@code without the 12 pieces of Lantern}
 * @param effort how large the change is, from 0 to 1; the smaller is the better
 */
public record Alternative(String words, Facts facts, double effort) {}
