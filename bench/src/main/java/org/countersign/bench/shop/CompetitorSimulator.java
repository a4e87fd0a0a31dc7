package org.countersign.bench.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.countersign.bench.client.Wire;
import org.countersign.domain.event.PriceObserved;

/** Plays three competitors that sell most of the same things at about the same prices, and somebody who watches them. */
final class CompetitorSimulator {

    private static final String WATCHER = "simulator/price-watch";
    private static final List<String> NAMES = List.of("Hearth & Home", "Kiln Direct", "The Cupboard");
    private static final double SELLS = 0.7;
    private static final int MOVES_EVERY = 4;

    private final Luck luck;
    private final Map<String, BigDecimal> prices = new HashMap<>();

    CompetitorSimulator(Luck luck) {
        this.luck = luck;
    }

    /** What they asked when the shop was opened: near its own prices. */
    List<Wire.Outgoing> opening(List<Product> products, OffsetDateTime opened) {
        List<Wire.Outgoing> events = new ArrayList<>();
        for (Product product : products) {
            NAMES.stream()
                    .filter(name -> sells(name, product))
                    .forEach(name -> events.add(seen("opening", name, product, opened)));
        }
        return events;
    }

    /** Somebody looks at one of them: it has moved every so often, and mostly comes back. */
    Wire.Outgoing look(List<Product> products, Random random, OffsetDateTime at) {
        Product product = products.get(random.nextInt(products.size()));
        String name = NAMES.get(random.nextInt(NAMES.size()));
        if (random.nextInt(MOVES_EVERY) == 0) {
            prices.put(key(name, product), scaled(usual(name, product), 0.88 + 0.2 * random.nextDouble()));
        }
        return seen(Long.toString(at.toInstant().toEpochMilli()), name, product, at);
    }

    private boolean sells(String name, Product product) {
        return luck.of("sells " + key(name, product)) < SELLS;
    }

    private BigDecimal usual(String name, Product product) {
        return scaled(product.price(), 0.98 + 0.08 * luck.of("asks " + key(name, product)));
    }

    private static BigDecimal scaled(BigDecimal price, double by) {
        return price.multiply(BigDecimal.valueOf(by)).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static String key(String name, Product product) {
        return name + " " + product.sku();
    }

    private Wire.Outgoing seen(String when, String name, Product product, OffsetDateTime at) {
        BigDecimal price = prices.getOrDefault(key(name, product), usual(name, product));
        String id = "seen-" + when + "-" + NAMES.indexOf(name) + "-" + product.sku();
        return Wire.event(
                WATCHER, id, at, new PriceObserved(product.sku(), name, price, ShopSimulator.CURRENCY, at, true, null));
    }
}
