package org.countersign.decisions.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.decisions.pricing.PriceWishes.Said;
import org.countersign.domain.pricing.PriceFacts;
import org.jspecify.annotations.Nullable;

/**
 * Within what a price has to stay, counted from what rules said: where several speak, the strictest counts. Upper bounds
 * are rounded down and lower ones up, so that no rounding crosses them.
 *
 * @param low the largest move down of a day; 0 without a rule
 * @param high the largest move up, null without a rule
 * @param points where prices end: 0.99 after whole units, 0.09 after tenths; null for anywhere
 */
record PriceBounds(
        int digits,
        BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal ceiling,
        @Nullable BigDecimal advertised,
        @Nullable BigDecimal floor,
        @Nullable BigDecimal points) {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    static PriceBounds of(PriceFacts facts, PriceWishes wishes, int digits, PriceTrail trail) {
        Optional<BigDecimal> move =
                wishes.of(PriceWishes.MOVE).stream().map(s -> s.number().abs()).min(Comparator.naturalOrder());
        return new PriceBounds(
                digits,
                move.map(m -> up(PriceWishes.over(facts.dayPrice(), m.negate()), digits))
                        .orElse(BigDecimal.ZERO)
                        .max(BigDecimal.ZERO),
                move.map(m -> down(PriceWishes.over(facts.dayPrice(), m), digits))
                        .orElse(null),
                ceiling(facts, wishes, digits),
                wishes.has(PriceWishes.ADVERTISED) && facts.advertisedMinimum() != null
                        ? up(facts.advertisedMinimum(), digits)
                        : null,
                highest(wishes.of(PriceWishes.FLOOR).stream(), facts.cost(), digits),
                ending(wishes, trail));
    }

    /** Prices end below one: what asks for more, or for less than nothing, is told and not listened to. */
    private static @Nullable BigDecimal ending(PriceWishes wishes, PriceTrail trail) {
        BigDecimal ending = null;
        for (Said said : wishes.of(PriceWishes.ENDING)) {
            boolean sound = said.number().signum() >= 0 && said.number().compareTo(BigDecimal.ONE) < 0;
            if (!sound) {
                trail.senseless(said);
            } else if (ending == null) {
                ending = said.number();
            }
        }
        return ending;
    }

    private static @Nullable BigDecimal ceiling(PriceFacts facts, PriceWishes wishes, int digits) {
        Stream<BigDecimal> list = share(wishes.of(PriceWishes.CEILING_LIST).stream(), facts.listPrice());
        Stream<BigDecimal> market = share(
                wishes.of(PriceWishes.CEILING_MARKET).stream(), facts.market().typical());
        return Stream.concat(list, market)
                .min(Comparator.naturalOrder())
                .map(c -> down(c, digits))
                .orElse(null);
    }

    private static Stream<BigDecimal> share(Stream<Said> said, @Nullable BigDecimal base) {
        return base == null
                ? Stream.empty()
                : said.map(s -> base.multiply(s.number()).movePointLeft(2));
    }

    private static @Nullable BigDecimal highest(Stream<Said> said, @Nullable BigDecimal cost, int digits) {
        return cost == null
                ? null
                : said.map(s -> up(PriceWishes.over(cost, s.number()), digits))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static BigDecimal up(@Nullable BigDecimal price, int digits) {
        return Objects.requireNonNull(price).setScale(digits, RoundingMode.CEILING);
    }

    private static BigDecimal down(@Nullable BigDecimal price, int digits) {
        return Objects.requireNonNull(price).setScale(digits, RoundingMode.FLOOR);
    }

    /** The price after every guard, each that moved it told to the trail. */
    BigDecimal clamp(BigDecimal wished, PriceTrail trail) {
        BigDecimal price = step(PriceGuard.CEILING, wished, ceiling == null ? wished : wished.min(ceiling), trail);
        price = step(PriceGuard.MOVE, price, moved(price), trail);
        price = step(PriceGuard.POINT, price, pointed(price), trail);
        price = step(PriceGuard.ADVERTISED, price, raised(price, advertised), trail);
        return step(PriceGuard.FLOOR, price, raised(price, floor), trail);
    }

    private static BigDecimal step(PriceGuard guard, BigDecimal from, BigDecimal to, PriceTrail trail) {
        if (from.compareTo(to) != 0) {
            trail.clamp(guard, from, to);
        }
        return to;
    }

    private BigDecimal moved(BigDecimal price) {
        BigDecimal capped = high == null ? price : price.min(high);
        return capped.max(low);
    }

    /** The nearest price point within all bounds; to the cent where there is none. */
    private BigDecimal pointed(BigDecimal price) {
        BigDecimal cents = price.setScale(digits, RoundingMode.HALF_EVEN);
        if (points == null) {
            return inside(cents) ? cents : price.setScale(digits, RoundingMode.FLOOR);
        }
        return Stream.of(pointAtMost(price), pointAtMost(price).add(unit()))
                .filter(this::inside)
                .min(Comparator.comparing(p -> p.subtract(price).abs()))
                .orElseGet(() -> inside(cents) ? cents : price.setScale(digits, RoundingMode.FLOOR));
    }

    private BigDecimal pointAtMost(BigDecimal price) {
        BigDecimal ending = Objects.requireNonNull(points);
        BigDecimal whole = price.setScale(unit().scale(), RoundingMode.FLOOR).add(ending);
        return (whole.compareTo(price) > 0 ? whole.subtract(unit()) : whole).setScale(digits, RoundingMode.FLOOR);
    }

    /** What ends within a tenth is one of ten points in each whole unit. */
    private BigDecimal unit() {
        BigDecimal ending = Objects.requireNonNull(points);
        return ending.signum() > 0 && ending.compareTo(TENTH) < 0 ? TENTH : BigDecimal.ONE;
    }

    private boolean inside(BigDecimal price) {
        return price.signum() > 0
                && price.compareTo(low) >= 0
                && (high == null || price.compareTo(high) <= 0)
                && (ceiling == null || price.compareTo(ceiling) <= 0);
    }

    /** At least that much: on a price point where one is near enough, else exactly. */
    private BigDecimal raised(BigDecimal price, @Nullable BigDecimal least) {
        if (least == null || price.compareTo(least) >= 0) {
            return price;
        }
        if (points == null) {
            return least;
        }
        BigDecimal point = pointAtMost(least);
        BigDecimal next = point.compareTo(least) < 0 ? point.add(unit()) : point;
        return inside(next) && next.compareTo(least) >= 0 ? next : least;
    }
}
