package org.countersign.domain.decision;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One change that a rule asks for: what to change ({@code discount.line}, {@code discount.order}, {@code shipping},
 * {@code floor}, {@code carrier}, ...), on which part (a SKU, or the whole subject when empty), by how much or to what.
 * Feature code turns adjustments into numbers; rules only say them.
 */
public record Adjustment(String what, @Nullable String part, @Nullable BigDecimal number, @Nullable String text) {

    /** Its text is what the customer has to be told of the decision. */
    public static final String DISCLOSURE = "disclosure";
}
