package org.countersign.rules.campaign;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.countersign.domain.campaign.PromotedFacts;
import org.countersign.domain.campaign.RetentionFacts;
import org.countersign.domain.customer.CustomerYear;
import org.countersign.domain.decision.Prediction;
import org.countersign.rules.fact.FactKind;

/** A customer who may be written to: bought six weeks ago, usually does so every four, and agreed. */
public final class CampaignFacts {

    private CampaignFacts() {}

    public static List<FactKind<?>> kinds() {
        return List.of(FactKind.of("customer", customer(), churn()), FactKind.of("promoted", promoted()));
    }

    private static PromotedFacts promoted() {
        return new PromotedFacts(
                "ADVENT",
                "Advent weeks",
                "MUG-1",
                OffsetDateTime.parse("2026-03-02T10:15:00Z"),
                false,
                120,
                new BigDecimal("20"),
                0,
                14);
    }

    public static RetentionFacts customer() {
        OffsetDateTime day = OffsetDateTime.parse("2026-03-02T03:30:00Z");
        CustomerYear year = new CustomerYear(
                "C-1", day, 42, 182, 6, new BigDecimal("400.00"), 2.5, 28, 1, new BigDecimal("60.00"), 0);
        return new RetentionFacts(
                "C-1",
                day,
                year,
                "Anna Example",
                "anna@example.org",
                "GB",
                "Standard",
                true,
                -1,
                0,
                0,
                0,
                0,
                new BigDecimal("140.00"),
                100,
                "GBP");
    }

    public static Prediction.Scored churn() {
        return new Prediction.Scored("churn", "1", 0.30, null, 0.00, List.of(), Prediction.LOG_ODDS);
    }
}
