package org.countersign.bench.shop;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.JMSException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.countersign.bench.client.Wire;
import org.countersign.domain.event.GoodsReceived;
import org.countersign.domain.event.SupplierUpserted;

/**
 * Plays the suppliers: each sells two of the shop's categories. An order is delivered some minutes later, now and then
 * with half of its first line missing, which comes after the rest.
 */
final class SupplierSimulator implements Outside.Part {

    static final String WAREHOUSE = "simulator/warehouse";

    private static final double SHORT = 0.15;
    private static final int LEAD_DAYS = 7;
    private static final BigDecimal CHEAPER = new BigDecimal("0.95");

    /** What one asks of an order: its goods cost {@code minimum} at least, and {@code freight} is free from somewhere on. */
    private record Supplier(
            String id,
            String name,
            List<String> categories,
            int pack,
            String minimum,
            String freight,
            String freeFrom) {}

    private static final List<Supplier> SUPPLIERS = List.of(
            new Supplier("SUP-1", "Brook & Kiln", List.of("kitchen", "garden"), 12, "150.00", "12.50", "600.00"),
            new Supplier("SUP-2", "Loom Yard", List.of("textile", "stationery"), 10, "750.00", "14.90", "1200.00"),
            new Supplier(
                    "SUP-3", "Fir and Filament", List.of("lighting", "furniture"), 4, "300.00", "39.00", "1500.00"));

    private final Luck luck;
    private final Duration pause;
    private final Clock clock;

    SupplierSimulator(Luck luck, Duration pause, Clock clock) {
        this.luck = luck;
        this.pause = pause;
        this.clock = clock;
    }

    /** What each sells, told once. */
    static List<Wire.Outgoing> opening(List<Product> products, OffsetDateTime opened) {
        return SUPPLIERS.stream()
                .map(supplier -> Wire.event(
                        DemoShop.SOURCE,
                        "opening-" + supplier.id(),
                        opened,
                        new SupplierUpserted(
                                supplier.id(),
                                supplier.name(),
                                supplier.id().toLowerCase(Locale.ROOT) + "@suppliers.example",
                                ShopSimulator.CURRENCY,
                                LEAD_DAYS,
                                new BigDecimal(supplier.minimum()),
                                new BigDecimal(supplier.freight()),
                                new BigDecimal(supplier.freeFrom()),
                                true,
                                products.stream()
                                        .filter(product -> supplier.categories().contains(product.category()))
                                        .map(product -> item(product, supplier.pack()))
                                        .toList())))
                .toList();
    }

    private static SupplierUpserted.Item item(Product product, int pack) {
        BigDecimal less = product.cost().multiply(CHEAPER).setScale(2, RoundingMode.HALF_UP);
        return new SupplierUpserted.Item(
                product.sku(),
                product.cost(),
                pack,
                2 * pack,
                List.of(new SupplierUpserted.Break(20 * pack, less)),
                null,
                null,
                true);
    }

    @Override
    public void on(Heard effect, Outside.Answers answers) throws JMSException {
        if (effect.type().startsWith("purchase-order.created.")) {
            deliver(effect, answers);
        }
    }

    private void deliver(Heard order, Outside.Answers answers) throws JMSException {
        List<GoodsReceived.Line> now = new ArrayList<>();
        List<GoodsReceived.Line> later = new ArrayList<>();
        boolean someMissing = luck.of("short " + order.subject()) < SHORT;
        for (JsonNode line : order.event().path("data").path("lines")) {
            String sku = line.path("sku").asText();
            int quantity = line.path("quantity").asInt();
            int missing = someMissing && now.isEmpty() ? quantity / 2 : 0;
            now.add(new GoodsReceived.Line(sku, quantity - missing));
            if (missing > 0) {
                later.add(new GoodsReceived.Line(sku, missing));
            }
        }
        answers.send(received(order.subject(), 1, now, pause), pause);
        if (!later.isEmpty()) {
            answers.send(received(order.subject(), 2, later, pause.multipliedBy(2)), pause.multipliedBy(2));
        }
    }

    private Wire.Outgoing received(String order, int part, List<GoodsReceived.Line> lines, Duration delay) {
        OffsetDateTime at = OffsetDateTime.now(clock).plus(delay);
        return Wire.event(WAREHOUSE, "goods-" + order + "-" + part, at, new GoodsReceived(order, at, lines));
    }
}
