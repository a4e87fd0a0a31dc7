package org.countersign.rules.pricing;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.countersign.domain.pricing.ChangeFacts;
import org.countersign.domain.pricing.Exposure;
import org.countersign.domain.pricing.MarketFacts;
import org.countersign.domain.pricing.PriceFacts;
import org.countersign.domain.pricing.PriceProposal;
import org.countersign.domain.pricing.ShelfFacts;
import org.countersign.rules.fact.FactKind;

/** An everyday mug: sold steadily, priced like the market, with enough on the shelf. */
public final class PricingFacts {

    private PricingFacts() {}

    public static List<FactKind<?>> kinds() {
        return List.of(FactKind.of("price", price()), FactKind.of("change", change()));
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

    /** It goes down a little. */
    private static ChangeFacts change() {
        PriceFacts price = price();
        PriceProposal proposal = new PriceProposal(
                "PC-10001",
                price.sku(),
                "Mug",
                price.category(),
                price.currency(),
                price.price(),
                new BigDecimal("11.99"),
                new BigDecimal("6.00"),
                price.shelf().weekly(),
                null,
                price.lowest30(),
                "price point",
                false,
                "d-1",
                price.at().toInstant());
        return new ChangeFacts(proposal, price.at(), new Exposure(1, 200, new BigDecimal("10.00")));
    }
}
