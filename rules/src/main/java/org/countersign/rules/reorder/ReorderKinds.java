package org.countersign.rules.reorder;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.Outlook;
import org.countersign.domain.reorder.PurchaseFacts;
import org.countersign.domain.reorder.PurchaseLine;
import org.countersign.domain.reorder.ReorderFacts;
import org.countersign.domain.reorder.ShelfState;
import org.countersign.domain.reorder.Supply;
import org.countersign.rules.fact.FactKind;

/** Mugs that sell well and run low, and the order for them at a supplier that the shop knows. */
public final class ReorderKinds {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T04:00:00Z");

    private ReorderKinds() {}

    public static List<FactKind<?>> kinds() {
        return List.of(
                FactKind.of("product", product()),
                FactKind.of("purchase", purchase()).with("line", line(), Set.of("total"), ReorderKinds::withLines));
    }

    public static ReorderFacts product() {
        Outlook demand = Outlook.of(
                Collections.nCopies(8, new BigDecimal("20.00")), new BigDecimal("8.00"), "theta", 24, false, 1);
        Supply supply = new Supply(
                "S-1",
                "Potters' Yard",
                6,
                14,
                new BigDecimal("13.5"),
                new BigDecimal("2.5"),
                12,
                48,
                new BigDecimal("3.10"),
                List.of(),
                "GBP",
                null,
                OrderTerms.NONE);
        return new ReorderFacts(
                "MUG-1",
                AT,
                "Mug",
                "Kitchen",
                true,
                new ShelfState(30, 4, 0, 40, -1, null),
                demand,
                supply,
                120,
                null,
                null,
                null);
    }

    private static PurchaseFacts purchase() {
        PurchaseLine line = line();
        return new PurchaseFacts(
                "PO-10001", AT, "S-1", "Potters' Yard", 6, "GBP", line.value(), null, null, null, List.of(line));
    }

    private static PurchaseLine line() {
        return new PurchaseLine(
                1,
                "MUG-1",
                "Mug",
                120,
                0,
                new BigDecimal("3.10"),
                "d-1",
                26,
                58,
                new BigDecimal("20.00"),
                new BigDecimal("7.3"),
                14,
                120,
                false,
                false,
                "58 is the reorder point; 26 can be sold");
    }

    private static PurchaseFacts withLines(PurchaseFacts whole, List<PurchaseLine> lines, Map<String, String> given) {
        BigDecimal freight = whole.freight();
        BigDecimal added = lines.stream()
                .map(PurchaseLine::value)
                .reduce(freight == null ? BigDecimal.ZERO : freight, BigDecimal::add);
        return new PurchaseFacts(
                whole.orderId(),
                whole.at(),
                whole.supplierId(),
                whole.supplier(),
                whole.deliveries(),
                whole.currency(),
                given.containsKey("total") ? new BigDecimal(given.get("total")) : added,
                whole.budgetLeft(),
                freight,
                whole.minimumValue(),
                lines);
    }
}
