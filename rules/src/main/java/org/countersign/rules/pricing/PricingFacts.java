package org.countersign.rules.pricing;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.countersign.domain.pricing.MarketFacts;
import org.countersign.domain.pricing.PriceFacts;
import org.countersign.domain.pricing.ShelfFacts;
import org.countersign.rules.fact.FactKind;

/** An everyday mug: sold steadily, priced like the market, with enough on the shelf. */
public final class PricingFacts {

    private PricingFacts() {}

    public static List<FactKind<?>> kinds() {
        return List.of(FactKind.of("price", price()));
    }

    public static PriceFacts price() {
        BigDecimal price = new BigDecimal("12.49");
        return new PriceFacts(
                "MUG-1",
                "Kitchen",
                OffsetDateTime.parse("2026-03-02T10:15:00Z"),
                "GBP",
                price,
                price,
                new BigDecimal("6.00"),
                new BigDecimal("14.99"),
                null,
                price,
                20,
                null,
                new MarketFacts(3, new BigDecimal("12.29"), "Mugs & More", new BigDecimal("12.99"), 4, 2),
                new ShelfFacts(120, new BigDecimal("20"), new BigDecimal("6.0"), null));
    }
}
