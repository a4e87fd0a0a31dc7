package org.countersign.decisions.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.countersign.domain.pricing.Elasticity;
import org.countersign.ledger.fulfilment.Catalogue;
import org.countersign.ledger.pricing.Elasticities;
import org.countersign.ledger.reorder.Sales;
import org.countersign.models.pricing.Estimate;
import org.countersign.models.pricing.PriceResponse;
import org.countersign.models.pricing.PricedSales;
import org.countersign.models.pricing.PricedSalesBuilder;

/**
 * Learns from the shop's own sales of two years how each product answers to its price, and keeps it for whoever sets
 * prices. Days without stock are no days without interest. One run at a time.
 */
public final class PriceResponses {

    private static final int WEEKS = 104;

    private final Sales sales;
    private final Catalogue catalogue;
    private final Elasticities elasticities;
    private final Clock clock;
    private final AtomicBoolean underWay = new AtomicBoolean();

    public PriceResponses(Sales sales, Catalogue catalogue, Elasticities elasticities, Clock clock) {
        this.sales = sales;
        this.catalogue = catalogue;
        this.elasticities = elasticities;
        this.clock = clock;
    }

    /** @param told products whose answer past prices can tell */
    public record Learnt(int products, int told) {}

    /** Outside of a transaction: it reads all sales. Nothing is learnt while a run is under way. */
    public Learnt learn() {
        if (!underWay.compareAndSet(false, true)) {
            return new Learnt(0, 0);
        }
        try {
            Instant now = clock.instant();
            List<Elasticity> all = PriceResponse.learn(sales(), PricedSalesBuilder.DRIVERS).elasticities().stream()
                    .map(one -> kept(one, now))
                    .toList();
            elasticities.replace(all);
            return new Learnt(all.size(), (int)
                    all.stream().filter(one -> one.value() != null).count());
        } finally {
            underWay.set(false);
        }
    }

    private List<PricedSales> sales() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate from = today.minusWeeks(WEEKS);
        PricedSalesBuilder builder = new PricedSalesBuilder(from, today);
        sales.since(from.atStartOfDay().toInstant(ZoneOffset.UTC), builder::sold);
        sales.emptyShelves(from, builder::without);
        Map<String, String> categories = catalogue.categories();
        return builder.build(sku -> categories.getOrDefault(sku, ""));
    }

    /** An answer that rounds to none is none. */
    private static Elasticity kept(Estimate one, Instant now) {
        BigDecimal value = rounded(one.value());
        BigDecimal high = rounded(one.high());
        boolean told = one.isTold() && high.signum() < 0;
        return new Elasticity(
                one.sku(), told ? value : null, rounded(one.low()), high, one.weeks(), one.moves(), one.source(), now);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }
}
