package org.countersign.rules.fulfilment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.DeliveryFacts;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.ParcelFacts;
import org.countersign.domain.fulfilment.PaymentFacts;
import org.countersign.domain.fulfilment.ReturnFacts;
import org.countersign.domain.fulfilment.ReturnItem;
import org.countersign.domain.fulfilment.ShippingFacts;
import org.countersign.domain.fulfilment.TrackRecord;
import org.countersign.rules.fact.FactKind;

/** An everyday order of a regular customer, its parcel, the same on its way, and a mug that comes back from it. */
public final class FulfilmentFacts {

    private static final Set<String> SUMS = Set.of("goods", "total", "units", "weightGrams");

    private FulfilmentFacts() {}

    public static List<FactKind<?>> kinds() {
        return List.of(
                FactKind.of("order", order(), score()).with("line", line(), SUMS, FulfilmentFacts::withLines),
                FactKind.of("parcel", parcel()),
                FactKind.of("delivery", delivery(), lateness()),
                FactKind.of("returned", returned())
                        .with("item", item(), Set.of(), (whole, items, given) -> whole.with(items)));
    }

    public static OrderFacts order() {
        LineFacts line = line();
        BigDecimal goods = line.amount();
        return new OrderFacts(
                "O-1",
                OffsetDateTime.parse("2026-03-02T10:15:00Z"),
                "GBP",
                customer(),
                List.of(line),
                new ShippingFacts("standard", "GB", "SW1A 1AA", "London", "10 Downing Street", false),
                new PaymentFacts("card", "authorized"),
                null,
                goods,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                goods,
                line.quantity(),
                line.weightGrams() * line.quantity());
    }

    private static OrderFacts withLines(OrderFacts order, List<LineFacts> lines, Map<String, String> given) {
        BigDecimal added = lines.stream().map(LineFacts::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        int units = lines.stream().mapToInt(LineFacts::quantity).sum();
        int weight =
                lines.stream().mapToInt(l -> l.weightGrams() * l.quantity()).sum();
        BigDecimal goods = given.containsKey("goods") ? new BigDecimal(given.get("goods")) : added;
        return new OrderFacts(
                order.orderId(),
                order.placedAt(),
                order.currency(),
                order.customer(),
                lines,
                order.shipping(),
                order.payment(),
                order.coupon(),
                goods,
                order.discount(),
                order.shippingCost(),
                given.containsKey("total") ? new BigDecimal(given.get("total")) : goods,
                Integer.parseInt(given.getOrDefault("units", String.valueOf(units))),
                Integer.parseInt(given.getOrDefault("weightGrams", String.valueOf(weight))));
    }

    public static LineFacts line() {
        BigDecimal price = new BigDecimal("12.50");
        return new LineFacts(
                1, "MUG-1", "Mug", "Kitchen", 4, price, price, new BigDecimal("6.00"), 350, true, 100, 0.05);
    }

    private static CustomerFacts customer() {
        return new CustomerFacts(
                "C-1", "anna@example.org", "GB", "Standard", 5, 0, 0, new BigDecimal("400.00"), 400, 30, 20, 0, -1);
    }

    private static ParcelFacts parcel() {
        return new ParcelFacts(
                "O-1", "standard", "GB", 1400, new BigDecimal("50.00"), "GBP", LocalDate.parse("2026-03-07"), 5);
    }

    private static DeliveryFacts delivery() {
        return new DeliveryFacts(
                "O-1",
                "C-1",
                OffsetDateTime.parse("2026-03-02T10:15:00Z"),
                "DPD",
                "standard",
                "GB",
                1400,
                new BigDecimal("50.00"),
                "GBP",
                1,
                LocalDate.parse("2026-03-07"),
                5,
                0,
                false,
                false,
                null,
                0,
                false,
                false,
                new TrackRecord("DPD", 200, 20, 3),
                new TrackRecord("GB", 900, 80, 2.5),
                List.of());
    }

    private static Prediction.Scored lateness() {
        return new Prediction.Scored("late-delivery", "1", 0.10, null, -2.2, List.of(), Prediction.LOG_ODDS);
    }

    private static ReturnFacts returned() {
        ReturnItem item = item();
        return new ReturnFacts(
                "R-1",
                "O-1",
                OffsetDateTime.parse("2026-03-12T09:00:00Z"),
                OffsetDateTime.parse("2026-03-02T10:15:00Z"),
                true,
                "unwanted",
                null,
                5,
                9,
                "C-1",
                "anna@example.org",
                "Standard",
                6,
                0,
                "GBP",
                item.amount(),
                new BigDecimal("25.0"),
                BigDecimal.ZERO,
                new BigDecimal("50.00"),
                BigDecimal.ZERO,
                false,
                false,
                0,
                List.of(item));
    }

    private static ReturnItem item() {
        BigDecimal price = new BigDecimal("12.50");
        return new ReturnItem(1, "MUG-1", "Mug", "Kitchen", 4, 0, 1, price, price, null);
    }

    public static Prediction.Scored score() {
        return new Prediction.Scored("order-risk", "1", 0.10, 0.90, 0.17, List.of());
    }
}
