package org.countersign.models.training;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.countersign.domain.event.OrderPlaced;
import org.countersign.domain.fulfilment.OrderState;
import org.countersign.domain.fulfilment.PastOrder;

/** A made-up shop whose customers and products have a hidden habit of sending things back. Same seed, same past. */
public final class SmallShop {

    public static final OffsetDateTime OPENING = OffsetDateTime.of(2024, 1, 1, 8, 0, 0, 0, ZoneOffset.UTC);
    private static final int CUSTOMERS = 250;
    private static final int PRODUCTS = 60;

    private SmallShop() {}

    public static List<PastOrder> past(int orders, long seed) {
        Random random = new Random(seed);
        double[] fickle =
                random.doubles(CUSTOMERS).map(d -> d < 0.2 ? 0.5 : 0.03).toArray();
        double[] faulty =
                random.doubles(PRODUCTS).map(d -> d < 0.15 ? 0.3 : 0.01).toArray();
        List<PastOrder> past = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            OffsetDateTime at = OPENING.plusMinutes(i * (540L * 24 * 60) / orders);
            past.add(order("S-" + i, at, random, fickle, faulty));
        }
        return past;
    }

    private static PastOrder order(String id, OffsetDateTime at, Random random, double[] fickle, double[] faulty) {
        int customer = random.nextInt(CUSTOMERS);
        Map<String, OrderPlaced.Line> lines = new LinkedHashMap<>();
        List<PastOrder.Return> returns = new ArrayList<>();
        boolean fickleNow = random.nextDouble() < fickle[customer];
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int product = random.nextInt(PRODUCTS);
            int quantity = 1 + random.nextInt(6);
            String sku = "P-" + product;
            boolean back = random.nextDouble() < faulty[product] || (fickleNow && i == 1);
            if (lines.putIfAbsent(sku, line(sku, quantity, 1 + product % 13)) == null && back) {
                returns.add(new PastOrder.Return(sku, quantity, at.plusDays(1 + random.nextInt(40))));
            }
        }
        return past(id, at, "C-" + customer, List.copyOf(lines.values()), OrderState.DELIVERED, returns);
    }

    public static OrderPlaced.Line line(String sku, int quantity, int price) {
        return new OrderPlaced.Line(sku, sku + " of the shop", quantity, BigDecimal.valueOf(price));
    }

    public static PastOrder past(
            String id,
            OffsetDateTime at,
            String customer,
            List<OrderPlaced.Line> lines,
            OrderState state,
            List<PastOrder.Return> returns) {
        OrderPlaced order = new OrderPlaced(
                id,
                at,
                "EUR",
                new OrderPlaced.Customer(customer, null, "DE", null),
                lines,
                new OrderPlaced.Shipping("standard", "DE", "10115", "Berlin", "Ackerstr. 1"),
                new OrderPlaced.Payment("card", "authorized"),
                null);
        return new PastOrder(order, state, returns);
    }
}
