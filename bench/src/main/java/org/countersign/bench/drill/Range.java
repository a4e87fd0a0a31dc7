package org.countersign.bench.drill;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.countersign.bench.client.Wire;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.event.PriceObserved;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.domain.event.ShopEvent;
import org.countersign.domain.event.StockCounted;
import org.countersign.domain.event.SupplierUpserted;

/**
 * The products of the drill and all that is told of them. Each is sold twenty a week; of each of three one is counted and
 * found gone, one is sold piece by piece until none of the first count is left, and of one there is plenty.
 */
final class Range {

    static final String SOURCE = "urn:drill:shop";

    /** Of what is sold out: so many pieces, in orders of so many. */
    static final int SHELF = 120;

    private static final int PIECES = 3;
    private static final int PLENTY = 5_000;

    private static final int FIRST = 20_000;
    private static final int OF_ONE_SUPPLIER = 15;
    private static final int WEEKS = 26;
    private static final BigDecimal PRICE = new BigDecimal("12.75");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    enum Kind {
        GONE,
        SOLD,
        PLENTIFUL
    }

    private final int products;
    private final Random random;
    private final OffsetDateTime opened;

    Range(int products, long seed, OffsetDateTime opened) {
        this.products = products;
        this.random = new Random(seed);
        this.opened = opened;
    }

    List<String> skus() {
        return IntStream.range(0, products).mapToObj(Range::sku).toList();
    }

    static Kind kind(String sku) {
        Kind[] kinds = Kind.values();
        return kinds[(Integer.parseInt(sku) - FIRST) % kinds.length];
    }

    /** What lies on the shelf in the end if nothing is sold or delivered. */
    static int lastCount(String sku) {
        return switch (kind(sku)) {
            case GONE -> 0;
            case SOLD -> SHELF;
            case PLENTIFUL -> PLENTY;
        };
    }

    private static String sku(int product) {
        return String.valueOf(FIRST + product);
    }

    // ---- before

    /** Half a year of sales, as an export that can be imported. */
    void writePast(Path file) throws IOException {
        StringBuilder csv = new StringBuilder(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (int product = 0; product < products; product++) {
            for (int week = 1; week <= WEEKS; week++) {
                LocalDateTime at = opened.atZoneSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .minusWeeks(week)
                        .minusMinutes(product);
                csv.append("%d,%s,CAKE STAND,%d,%s,12.75,%d,United Kingdom%n"
                        .formatted(
                                500_000 + product * WEEKS + week,
                                sku(product),
                                18 + week % 5,
                                TIME.format(at),
                                10_000 + product % 500));
            }
        }
        Files.writeString(file, csv, StandardCharsets.UTF_8);
    }

    /** What is sold, how much of it there is, and who sells it to us. */
    List<Wire.Outgoing> opening() {
        List<Wire.Outgoing> events = new ArrayList<>();
        for (String sku : skus()) {
            events.add(event("product-" + sku, product(sku)));
            events.add(event("opening-" + sku, counted(sku, kind(sku) == Kind.SOLD ? SHELF : PLENTY, Duration.ZERO)));
        }
        for (int first = 0; first < products; first += OF_ONE_SUPPLIER) {
            events.add(event("supplier-" + first, supplier(first)));
        }
        return events;
    }

    private static ProductUpserted product(String sku) {
        return new ProductUpserted(
                sku, "Cake stand " + sku, "kitchen", PRICE, new BigDecimal("4.00"), "EUR", 400, true, true);
    }

    private SupplierUpserted supplier(int first) {
        List<SupplierUpserted.Item> items = IntStream.range(first, Math.min(products, first + OF_ONE_SUPPLIER))
                .mapToObj(product -> new SupplierUpserted.Item(
                        sku(product), new BigDecimal("0.50"), 12, null, null, null, null, true))
                .toList();
        return new SupplierUpserted(
                "S-" + first,
                "Stand makers " + first,
                "s" + first + "@suppliers.example",
                "EUR",
                14,
                null,
                null,
                null,
                true,
                items);
    }

    // ---- meanwhile

    /** Counts, of which an older one comes late, and orders, in any sequence. */
    List<Wire.Outgoing> traffic() {
        List<Wire.Outgoing> events = new ArrayList<>();
        for (String sku : skus()) {
            if (kind(sku) == Kind.GONE) {
                events.add(event("gone-" + sku, counted(sku, 0, Duration.ofSeconds(2))));
                events.add(event("late-" + sku, counted(sku, 77, Duration.ofSeconds(1))));
            }
        }
        events.addAll(orders());
        Collections.shuffle(events, random);
        return events;
    }

    /** Each takes some pieces of two products, until the whole count of every one is sold. */
    private List<Wire.Outgoing> orders() {
        List<String> lines = new ArrayList<>();
        skus().stream().filter(sku -> kind(sku) == Kind.SOLD).forEach(sku -> {
            for (int sold = 0; sold < SHELF; sold += PIECES) {
                lines.add(sku);
            }
        });
        Collections.shuffle(lines, random);
        List<Wire.Outgoing> orders = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 2) {
            orders.add(event("order-" + i, order("D-" + i, lines.subList(i, Math.min(i + 2, lines.size())))));
        }
        return orders;
    }

    private OrderPlaced order(String id, List<String> skus) {
        return new OrderPlaced(
                id,
                opened,
                "EUR",
                new OrderPlaced.Customer("C-" + id, null, "DE", opened.minusYears(6)),
                skus.stream()
                        .map(sku -> new OrderPlaced.Line(sku, "Cake stand " + sku, PIECES, PRICE))
                        .toList(),
                new OrderPlaced.Shipping("standard", "DE", "10115", "Berlin", "Invalidenstr. 117"),
                new OrderPlaced.Payment("card", "authorized"),
                null);
    }

    /** Competitors ask about as much as the shop does. */
    List<Wire.Outgoing> prices(int looks) {
        return IntStream.range(0, looks)
                .mapToObj(n -> {
                    String sku = sku(random.nextInt(products));
                    BigDecimal price = PRICE.add(BigDecimal.valueOf(random.nextInt(100) - 50L, 2));
                    OffsetDateTime at = opened.plusSeconds(n);
                    return event("seen-" + n, new PriceObserved(sku, "Rival " + n % 3, price, "EUR", at, true, null));
                })
                .toList();
    }

    private StockCounted counted(String sku, int pieces, Duration after) {
        return new StockCounted(sku, pieces, opened.plus(after), null);
    }

    private Wire.Outgoing event(String id, ShopEvent event) {
        return Wire.event(SOURCE, id, opened, event);
    }
}
