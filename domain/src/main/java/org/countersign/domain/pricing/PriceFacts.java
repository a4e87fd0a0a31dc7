package org.countersign.domain.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import org.countersign.domain.decision.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A product's price as it stood when it was looked at. Nothing here is about a person: prices know no customers. Money is
 * for one unit, in the product's currency.
 *
 * @param price what is asked now
 * @param dayPrice what was asked when the day began: moves of a day are counted from there
 * @param cost what it costs the shop; null when nobody has told
 * @param listPrice what the maker recommends; null when there is none
 * @param advertisedMinimum below which the maker lets nobody advertise; null when there is none
 * @param lowest30 the lowest price of the last 30 days, which the law wants beside a reduction
 * @param daysSinceChange of the price; -1 when it never changed
 * @param elasticity percent of demand that one percent of price costs, below 0; null when it can't be told
 */
public record PriceFacts(
        String sku,
        @Nullable String category,
        OffsetDateTime at,
        String currency,
        BigDecimal price,
        BigDecimal dayPrice,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal listPrice,
        @Nullable BigDecimal advertisedMinimum,
        @Nullable BigDecimal lowest30,
        int daysSinceChange,
        @Nullable BigDecimal elasticity,
        MarketFacts market,
        ShelfFacts shelf)
        implements Facts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PriceFacts {
        positive("price", price);
        positive("dayPrice", dayPrice);
    }

    private static void positive(String field, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(field + ": must be above 0, but is " + value.toPlainString());
        }
    }

    @Override
    public String subject() {
        return sku;
    }

    @Override
    public BigDecimal stake() {
        return price;
    }

    /** Percent that the shop's price is over its cost; null without a cost. */
    public @Nullable BigDecimal margin() {
        return over(price, cost);
    }

    /** Percent that the shop's price is over the lowest competitor's, below 0 when it is the lowest; null without one. */
    public @Nullable BigDecimal overLowest() {
        return over(price, market.lowest());
    }

    private static @Nullable BigDecimal over(BigDecimal price, @Nullable BigDecimal base) {
        return base == null || base.signum() <= 0
                ? null
                : price.multiply(HUNDRED)
                        .divide(base, 1, RoundingMode.HALF_EVEN)
                        .subtract(HUNDRED);
    }
}
