package org.countersign.domain.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much there is of a product, and how fast it goes.
 *
 * @param available pieces that nobody has reserved; null when stock is not managed
 * @param weekly pieces that are expected to be sold in a week at today's price; null when nobody can say
 * @param coverWeeks how long the available pieces last; null when either is unknown
 * @param daysToExpiry until what is on the shelf can't be sold any more; null when it keeps
 */
public record ShelfFacts(
        @Nullable Integer available,
        @Nullable BigDecimal weekly,
        @Nullable BigDecimal coverWeeks,
        @Nullable Integer daysToExpiry) {}
