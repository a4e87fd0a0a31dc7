package org.countersign.rules.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Prediction;
import org.countersign.domain.fulfilment.CustomerFacts;
import org.countersign.domain.fulfilment.LineFacts;
import org.countersign.domain.fulfilment.OrderFacts;
import org.countersign.domain.fulfilment.ParcelFacts;
import org.countersign.domain.fulfilment.PaymentFacts;
import org.countersign.domain.fulfilment.ReturnFacts;
import org.countersign.domain.fulfilment.ReturnItem;
import org.countersign.domain.fulfilment.ShippingFacts;
import org.countersign.domain.rulebook.RulesetId;

/**
 * Made-up facts against which nothing speaks: an everyday order of a regular customer, its parcel, and a mug that comes
 * back from it. Rulebooks are warmed
 * with them, and scenarios start from them.
 */
public record Specimen(Facts facts, List<Prediction> predictions) {

    public Specimen {
        predictions = List.copyOf(predictions);
    }

    /** One for each kind of facts that rule sets of this feature judge. */
    static List<Specimen> of(RulesetId ruleset) {
        if (Vocabulary.of(ruleset).root("order") == null) {
            throw new IllegalArgumentException("ruleset: nobody has written specimens for " + ruleset.feature());
        }
        return List.of(
                new Specimen(order(), List.of(score())),
                new Specimen(parcel(), List.of()),
                new Specimen(returned(), List.of()));
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

    /** An order as large as a draft has to bear: many lines, long texts that are all alike. */
    public static Specimen large(int lines) {
        OrderFacts one = order();
        List<LineFacts> all = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            LineFacts l = line();
            all.add(new LineFacts(
                    i,
                    "SKU-" + i,
                    "a".repeat(1_000),
                    l.category(),
                    l.quantity(),
                    l.unitPrice(),
                    l.price(),
                    l.cost(),
                    l.weightGrams(),
                    l.known(),
                    l.available(),
                    l.cancelRate()));
        }
        OrderFacts large = new OrderFacts(
                one.orderId(),
                one.placedAt(),
                one.currency(),
                one.customer(),
                all,
                one.shipping(),
                one.payment(),
                one.coupon(),
                one.goods(),
                one.discount(),
                one.shippingCost(),
                one.total(),
                one.units(),
                one.weightGrams());
        return new Specimen(large, List.of(score()));
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

    public static ParcelFacts parcel() {
        return new ParcelFacts(
                "O-1", "standard", "GB", 1400, new BigDecimal("50.00"), "GBP", LocalDate.parse("2026-03-07"), 5);
    }

    public static ReturnFacts returned() {
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

    public static ReturnItem item() {
        BigDecimal price = new BigDecimal("12.50");
        return new ReturnItem(1, "MUG-1", "Mug", "Kitchen", 4, 0, 1, price, price, null);
    }

    public static Prediction.Scored score() {
        return new Prediction.Scored("order-risk", "1", 0.10, 0.90, 0.17, List.of());
    }
}
