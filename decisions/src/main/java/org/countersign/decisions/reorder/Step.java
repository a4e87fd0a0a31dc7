package org.countersign.decisions.reorder;

import java.math.BigDecimal;

/**
 * One number on the way to a quantity.
 *
 * @param rule under which the decision keeps it, such as {@code REO-912}
 * @param what it is, in a word or two
 * @param because how it came about, in words
 */
public record Step(String rule, String what, BigDecimal number, String because) {}
