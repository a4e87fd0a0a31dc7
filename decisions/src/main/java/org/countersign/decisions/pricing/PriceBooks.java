package org.countersign.decisions.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.countersign.decisions.reorder.Outlooks;
import org.countersign.domain.pricing.Elasticity;
import org.countersign.domain.pricing.MarketFacts;
import org.countersign.domain.pricing.Offer;
import org.countersign.domain.pricing.PriceFacts;
import org.countersign.domain.pricing.PricePoint;
import org.countersign.domain.pricing.ShelfFacts;
import org.countersign.domain.reorder.Outlook;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.Product;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.fulfilment.StockLevel;
import org.countersign.ledger.pricing.Elasticities;
import org.countersign.ledger.pricing.Offers;
import org.countersign.ledger.pricing.PriceHistory;
import org.countersign.ledger.reorder.Forecasts;
import org.jspecify.annotations.Nullable;

/** Puts together what is on record of a product's price, as it stands now. Nothing in it is about a customer. */
public final class PriceBooks {

    private static final Duration RESTLESS = Duration.ofDays(7);

    private final Catalogue catalogue;
    private final Stock stock;
    private final Forecasts forecasts;
    private final Offers offers;
    private final PriceHistory history;
    private final Elasticities elasticities;
    private final Duration old;
    private final Clock clock;

    /** @param old a competitor's price that was seen longer ago does not count */
    public PriceBooks(
            Catalogue catalogue,
            Stock stock,
            Forecasts forecasts,
            Offers offers,
            PriceHistory history,
            Elasticities elasticities,
            Duration old,
            Clock clock) {
        this.catalogue = catalogue;
        this.stock = stock;
        this.forecasts = forecasts;
        this.offers = offers;
        this.history = history;
        this.elasticities = elasticities;
        this.old = old;
        this.clock = clock;
    }

    /** Empty when the product has no price or is not sold: {@link #missing} says why. */
    public Optional<PriceFacts> facts(String sku) {
        return catalogue.find(sku).filter(PriceBooks::isPriced).map(this::facts);
    }

    private static boolean isPriced(Product product) {
        return product.active()
                && product.currency() != null
                && product.price() != null
                && product.price().signum() > 0;
    }

    /** What there would have to be for the price to be looked at; empty when there is all. */
    public Optional<String> missing(String sku) {
        Optional<Product> found = catalogue.find(sku);
        if (found.isEmpty()) {
            return Optional.of("nobody has told of this product: product.upserted.v1 does");
        }
        Product product = found.get();
        if (!product.active()) {
            return Optional.of("it is not sold any more");
        }
        return isPriced(product)
                ? Optional.empty()
                : Optional.of("no price is known: product.upserted.v1 tells price and currency");
    }

    private PriceFacts facts(Product product) {
        Instant now = clock.instant();
        String sku = product.sku();
        BigDecimal price = product.price();
        String currency = product.currency();
        if (price == null || currency == null) {
            throw new IllegalStateException("product: " + sku + " has no price");
        }
        return new PriceFacts(
                sku,
                product.category(),
                now.atOffset(ZoneOffset.UTC),
                currency,
                price,
                history.at(sku, now.truncatedTo(ChronoUnit.DAYS))
                        .map(PricePoint::price)
                        .orElse(price),
                product.cost(),
                product.listPrice(),
                product.advertisedMinimum(),
                history.lowest30(sku, currency, now).orElse(null),
                daysSinceChange(sku, now),
                elasticities.find(sku).map(Elasticity::value).orElse(null),
                market(sku, currency, now),
                shelf(sku, now));
    }

    /** The first price that was told is no change. */
    private int daysSinceChange(String sku, Instant now) {
        List<PricePoint> last = history.of(sku, 2);
        return last.size() < 2
                ? -1
                : (int) Math.max(0, day(now) - day(last.get(0).since()));
    }

    private static long day(Instant at) {
        return Duration.between(Instant.EPOCH, at).toDays();
    }

    // ---- the market

    /** Those that count: in the same currency, to be had, and seen not too long ago; the lowest first. */
    public List<Offer> counting(String sku, String currency) {
        Instant from = clock.instant().minus(old);
        return offers.of(sku).stream()
                .filter(o -> o.available()
                        && o.currency().equals(currency)
                        && !o.observedAt().isBefore(from))
                .toList();
    }

    private MarketFacts market(String sku, String currency, Instant now) {
        List<Offer> all = counting(sku, currency);
        int moves = offers.moves(sku, now.minus(RESTLESS));
        if (all.isEmpty()) {
            return new MarketFacts(0, null, null, null, -1, moves);
        }
        Instant newest = all.stream()
                .map(Offer::observedAt)
                .max(Comparator.naturalOrder())
                .orElse(now);
        return new MarketFacts(
                all.size(),
                all.get(0).price(),
                all.get(0).competitor(),
                typical(all),
                (int) Math.max(0, Duration.between(newest, now).toHours()),
                moves);
    }

    private static BigDecimal typical(List<Offer> byPrice) {
        int middle = byPrice.size() / 2;
        BigDecimal upper = byPrice.get(middle).price();
        return byPrice.size() % 2 == 1
                ? upper
                : byPrice.get(middle - 1).price().add(upper).divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_EVEN);
    }

    // ---- the shelf

    private ShelfFacts shelf(String sku, Instant now) {
        Optional<StockLevel> level = stock.find(sku);
        @Nullable Integer available = level.map(StockLevel::available).orElse(null);
        @Nullable
        BigDecimal weekly = forecasts
                .find(sku)
                .map(f -> Outlooks.of(f, now))
                .map(Outlook::perWeek)
                .orElse(null);
        return new ShelfFacts(
                available,
                weekly,
                cover(available, weekly),
                level.map(StockLevel::sellBy).map(by -> daysTo(by, now)).orElse(null));
    }

    private static @Nullable BigDecimal cover(@Nullable Integer available, @Nullable BigDecimal weekly) {
        return available == null || weekly == null || weekly.signum() <= 0
                ? null
                : BigDecimal.valueOf(Math.max(0, available)).divide(weekly, 1, RoundingMode.HALF_EVEN);
    }

    private static int daysTo(LocalDate by, Instant now) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(now, ZoneOffset.UTC), by));
    }
}
