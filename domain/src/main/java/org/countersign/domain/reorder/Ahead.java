package org.countersign.domain.reorder;

import java.math.BigDecimal;

/**
 * Products that are nearer to running out and due at the same moment: they come first where all share one budget.
 *
 * @param takes what they take of it, freight included
 * @param sameOrder goods of theirs that would come with this product
 */
public record Ahead(int products, BigDecimal takes, BigDecimal sameOrder) {}
