package org.countersign.decisions.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.countersign.domain.reorder.LeadTime;
import org.countersign.domain.reorder.Outlook;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.ShelfState;
import org.countersign.domain.reorder.Supplier;
import org.countersign.domain.reorder.Supply;
import org.countersign.domain.reorder.Terms;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.fulfilment.Product;
import org.countersign.ledger.fulfilment.Stock;
import org.countersign.ledger.fulfilment.StockLevel;
import org.countersign.ledger.reorder.Forecasts;
import org.countersign.ledger.reorder.PurchaseOrders;
import org.countersign.ledger.reorder.ReorderLevels;
import org.countersign.ledger.reorder.Suppliers;
import org.jspecify.annotations.Nullable;

/** Puts together what is on record of a product, as it stands now: stock, forecast, supplier, orders under way. */
public final class ReorderBooks {

    private static final BigDecimal DAY = BigDecimal.valueOf(24 * 60);

    private final Suppliers suppliers;
    private final PurchaseOrders orders;
    private final ReorderLevels levels;
    private final Stock stock;
    private final Catalogue catalogue;
    private final Forecasts forecasts;
    private final Clock clock;

    public ReorderBooks(
            Suppliers suppliers,
            PurchaseOrders orders,
            ReorderLevels levels,
            Stock stock,
            Catalogue catalogue,
            Forecasts forecasts,
            Clock clock) {
        this.suppliers = suppliers;
        this.orders = orders;
        this.levels = levels;
        this.stock = stock;
        this.catalogue = catalogue;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /** Empty when nobody sells it to us or nobody counts it: then it is not ordered, and {@link #missing} says why. */
    public Optional<ReorderFacts> facts(String sku) {
        return suppliers.choose(sku).flatMap(supplier -> stock.find(sku).map(level -> facts(sku, supplier, level)));
    }

    /** Where it would be ordered. */
    public Optional<Supplier> findSupplier(String sku) {
        return suppliers.choose(sku);
    }

    /** What there would have to be for the product to be ordered by itself; empty when there is all. */
    public Optional<String> missing(String sku) {
        if (suppliers.choose(sku).isEmpty()) {
            return Optional.of("no supplier is known that sells it: supplier.upserted.v1 tells of one");
        }
        return stock.find(sku).isEmpty()
                ? Optional.of("nobody has counted its stock: stock.counted.v1 tells it")
                : Optional.empty();
    }

    private ReorderFacts facts(String sku, Supplier supplier, StockLevel level) {
        Instant now = clock.instant();
        Optional<Product> product = catalogue.find(sku);
        return new ReorderFacts(
                sku,
                now.atOffset(ZoneOffset.UTC),
                product.map(Product::description).filter(d -> !d.isBlank()).orElse(sku),
                product.map(Product::category).orElse(null),
                product.map(Product::active).orElse(true),
                new ShelfState(
                        level.onHand(),
                        level.reserved(),
                        orders.onOrder(sku),
                        daysSince(orders.lastOrdered(sku), now),
                        daysSince(orders.lastRefused(sku), now),
                        waited(sku, now)),
                forecasts.find(sku).map(f -> Outlooks.of(f, now)).orElseGet(Outlook::none),
                supply(supplier),
                orders.usualQuantity(sku),
                null,
                null,
                null);
    }

    private @Nullable BigDecimal waited(String sku, Instant now) {
        return levels.find(sku)
                .flatMap(level -> Optional.ofNullable(level.waitsSince()))
                .map(since -> BigDecimal.valueOf(Duration.between(since, now).toMinutes())
                        .divide(DAY, 1, RoundingMode.FLOOR))
                .orElse(null);
    }

    /** Calendar days, as an order a day counts them. */
    private static int daysSince(Optional<Instant> then, Instant now) {
        return then.map(at -> (int) Math.max(0, day(now) - day(at))).orElse(-1);
    }

    private static long day(Instant at) {
        return Duration.between(Instant.EPOCH, at).toDays();
    }

    private Supply supply(Supplier supplier) {
        Terms terms = supplier.terms().get(0);
        Integer own = terms.leadDays();
        int promised = own == null ? supplier.leadDays() : own;
        LeadTime lead = LeadTime.of(promised, orders.deliveryDays(supplier.supplierId()));
        return new Supply(
                supplier.supplierId(),
                supplier.name(),
                lead.deliveries(),
                promised,
                lead.days(),
                lead.spread(),
                terms.pack(),
                terms.minimum(),
                terms.unitCost(),
                terms.breaks(),
                supplier.currency(),
                terms.shelfLifeDays(),
                supplier.order());
    }
}
