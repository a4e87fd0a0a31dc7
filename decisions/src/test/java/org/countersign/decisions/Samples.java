package org.countersign.decisions;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.countersign.domain.decision.Attribution;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.PaymentFacts;
import org.countersign.domain.fulfilment.ShippingFacts;
import org.jspecify.annotations.Nullable;

/** Orders to test with: small ones written by hand, and random ones from a seed. */
public final class Samples {

    private static final OffsetDateTime PLACED = OffsetDateTime.parse("2011-11-07T09:15:00+01:00");

    private Samples() {}

    public static LineFacts line(int number, String sku, int quantity, String price, @Nullable String cost) {
        BigDecimal unit = new BigDecimal(price);
        return new LineFacts(
                number,
                sku,
                "a " + sku,
                "gifts",
                quantity,
                unit,
                unit,
                cost == null ? null : new BigDecimal(cost),
                120,
                true,
                50,
                0.05);
    }

    public static OrderFacts order(LineFacts... lines) {
        return order("536365", PLACED, "GBP", List.of(lines));
    }

    private static OrderFacts order(String id, OffsetDateTime placedAt, String currency, List<LineFacts> lines) {
        BigDecimal goods = lines.stream().map(LineFacts::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new OrderFacts(
                id,
                placedAt,
                currency,
                new CustomerFacts(
                        "17850", "a@shop.example", "GB", "Gold", 3, 1, 0, new BigDecimal("310.40"), 400, 12, 21, 2, 90),
                lines,
                new ShippingFacts("standard", "GB", "N1 9GU", "London", "1 High Street", false),
                new PaymentFacts("card", "authorized"),
                null,
                goods,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                goods,
                lines.stream().mapToInt(LineFacts::quantity).sum(),
                lines.stream().mapToInt(l -> l.quantity() * l.weightGrams()).sum());
    }

    /** Any order: guests and Gold customers, missing words, odd characters, three decimals, other time zones. */
    public static OrderFacts random(Random random) {
        List<LineFacts> lines = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int n = 1; n <= count; n++) {
            BigDecimal price = BigDecimal.valueOf(random.nextInt(1, 90_000), 2 + random.nextInt(2));
            BigDecimal cost = random.nextBoolean() ? null : price.multiply(BigDecimal.valueOf(random.nextInt(130), 2));
            lines.add(new LineFacts(
                    n,
                    "SKU-" + random.nextInt(500),
                    random.nextInt(4) == 0 ? null : "Tëa \"cup\" № " + n,
                    random.nextBoolean() ? null : "gifts",
                    1 + random.nextInt(40),
                    price,
                    price,
                    cost,
                    random.nextInt(3_000),
                    random.nextBoolean(),
                    random.nextBoolean() ? null : random.nextInt(60),
                    random.nextDouble()));
        }
        OrderFacts plain = order(
                "O-" + random.nextInt(1_000_000),
                PLACED.plusSeconds(random.nextInt(30_000_000)).plusNanos(random.nextInt(1_000_000_000)),
                random.nextBoolean() ? "GBP" : "EUR",
                lines);
        return random.nextInt(3) == 0 ? guest(plain) : plain;
    }

    private static OrderFacts guest(OrderFacts o) {
        return new OrderFacts(
                o.orderId(),
                o.placedAt(),
                o.currency(),
                new CustomerFacts(null, null, null, "Standard", 0, 0, 0, BigDecimal.ZERO, -1, -1, 0, 0, -1),
                o.lines(),
                new ShippingFacts("express", "FR", null, null, null, true),
                new PaymentFacts("invoice", "pending"),
                "WELCOME10",
                o.goods(),
                o.discount(),
                o.shippingCost(),
                o.total(),
                o.units(),
                o.weightGrams());
    }

    /** Any prediction: mostly scores, sometimes silence. */
    public static Prediction prediction(Random random) {
        if (random.nextInt(8) == 0) {
            return new Prediction.Unavailable("order-risk", random.nextBoolean() ? "missing" : "failed: it is random");
        }
        double base = 0.1 + random.nextDouble() / 10;
        double first = random.nextDouble() / 3;
        double second = random.nextDouble() / 3;
        return new Prediction.Scored(
                "order-risk",
                "v" + random.nextInt(1, 4),
                base + first + second,
                random.nextDouble(),
                base,
                List.of(
                        new Attribution("orders", "earlier orders", "3", first),
                        new Attribution("hour", "hour of the day", "9", second)));
    }
}
