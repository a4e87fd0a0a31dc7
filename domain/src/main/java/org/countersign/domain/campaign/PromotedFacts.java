package org.countersign.domain.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import org.countersign.domain.decision.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A product of a campaign that runs.
 *
 * @param paused whether the campaign is paused for it now
 * @param available pieces that nobody has reserved; null when nobody counts them
 * @param weekly pieces that are expected to be sold in a week; null when nobody can say
 * @param onOrder pieces that are on their way from suppliers
 * @param daysLeft until the campaign is over
 */
public record PromotedFacts(
        String campaignId,
        String campaign,
        String sku,
        OffsetDateTime at,
        boolean paused,
        @Nullable Integer available,
        @Nullable BigDecimal weekly,
        int onOrder,
        int daysLeft)
        implements Facts {

    @Override
    public String subject() {
        return sku;
    }

    /** How many weeks the available pieces last; null when either is unknown. */
    public @Nullable BigDecimal coverWeeks() {
        return available == null || weekly == null || weekly.signum() <= 0
                ? null
                : BigDecimal.valueOf(Math.max(0, available)).divide(weekly, 1, RoundingMode.HALF_EVEN);
    }
}
