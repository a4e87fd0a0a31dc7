package org.countersign.bench.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the shop asked for its goods, and how customers answered. In the past each price moved every few months; for the
 * last weeks it has been the one on the product. A dearer product is left in the shop more often, in some categories
 * much more often, which is what an elasticity can be learnt from.
 */
final class Pricing {

    private static final int STEADY_DAYS = 42;
    private static final int SHORTEST_DAYS = 35;
    private static final int LONGEST_DAYS = 126;
    private static final double LOWEST = 0.82;
    private static final double HIGHEST = 1.12;

    /** A product that is taken as often as this, at its most tempting, is always taken. */
    private static final double MOST_TAKEN = 1.7;

    private final Luck luck;
    private final OffsetDateTime now;
    private final Map<String, BigDecimal> asked = new ConcurrentHashMap<>();

    /** @param now where the past ends */
    Pricing(Luck luck, OffsetDateTime now) {
        this.luck = luck;
        this.now = now;
    }

    /** From now on this is asked for a product. */
    void ask(String sku, BigDecimal price) {
        asked.put(sku, price);
    }

    BigDecimal price(Product product, OffsetDateTime at) {
        BigDecimal today = asked.get(product.sku());
        return today == null ? past(product, at) : today;
    }

    private BigDecimal past(Product product, OffsetDateTime at) {
        long ago = Duration.between(at, now).toDays() - STEADY_DAYS;
        int move = 0;
        while (ago >= 0) {
            String which = product.sku() + " move " + ++move;
            ago -= SHORTEST_DAYS + (long) ((LONGEST_DAYS - SHORTEST_DAYS) * luck.of("days of " + which));
        }
        if (move == 0) {
            return product.price();
        }
        double factor = LOWEST + (HIGHEST - LOWEST) * luck.of("price of " + product.sku() + " move " + move);
        double price = product.price().doubleValue() * factor;
        return BigDecimal.valueOf(Math.max(0.95, Math.floor(price) + 0.95)).setScale(2, RoundingMode.HALF_UP);
    }

    /** How likely somebody who has the product in hand takes it, beside others. */
    double taken(Product product, OffsetDateTime at) {
        double ratio = price(product, at).doubleValue() / product.price().doubleValue();
        return Math.min(1, Math.pow(ratio, product.elasticity()) / MOST_TAKEN);
    }
}
