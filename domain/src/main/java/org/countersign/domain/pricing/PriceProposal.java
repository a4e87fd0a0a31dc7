package org.countersign.domain.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the policy wants a price to become, as it was when it was proposed. Money is for one unit.
 *
 * @param decisionId of the policy; its passport has every guard on the way
 * @param cost what one unit costs the shop
 * @param weekly pieces that are expected to be sold in a week at the old price; null when nobody can say
 * @param elasticity percent of demand that one percent of price costs, below 0; null when it can't be told
 * @param lowest30 the lowest price of the 30 days before
 * @param binding the guard that held the price back last; empty when none did
 * @param doubtful a rule of the policy wants a person to look
 */
public record PriceProposal(
        String changeId,
        String sku,
        String description,
        @Nullable String category,
        String currency,
        BigDecimal from,
        BigDecimal to,
        BigDecimal cost,
        @Nullable BigDecimal weekly,
        @Nullable BigDecimal elasticity,
        @Nullable BigDecimal lowest30,
        String binding,
        boolean doubtful,
        String decisionId,
        Instant at) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PriceProposal numbered(String id) {
        return new PriceProposal(
                id,
                sku,
                description,
                category,
                currency,
                from,
                to,
                cost,
                weekly,
                elasticity,
                lowest30,
                binding,
                doubtful,
                decisionId,
                at);
    }

    /** Percent of the old price, below 0 when it goes down. */
    public BigDecimal percent() {
        return to.subtract(from).multiply(HUNDRED).divide(from, 1, RoundingMode.HALF_EVEN);
    }

    public boolean isReduction() {
        return to.compareTo(from) < 0;
    }

    /** The list money that is moved in a week: the difference times the pieces; null when nobody knows how many. */
    public @Nullable BigDecimal weeklyMoney() {
        return weekly == null ? null : to.subtract(from).abs().multiply(weekly).setScale(2, RoundingMode.HALF_EVEN);
    }

    /**
     * What it is expected to change in a week's gross profit: with the elasticity where one is known, else with as many
     * pieces as before. Null when nobody knows how many are sold.
     */
    public @Nullable BigDecimal weeklyEffect() {
        if (weekly == null) {
            return null;
        }
        BigDecimal before = from.subtract(cost).multiply(weekly);
        BigDecimal after = to.subtract(cost).multiply(weekly).multiply(response());
        return after.subtract(before).setScale(2, RoundingMode.HALF_EVEN);
    }

    private BigDecimal response() {
        if (elasticity == null) {
            return BigDecimal.ONE;
        }
        double ratio = to.divide(from, MathContext.DECIMAL64).doubleValue();
        return BigDecimal.valueOf(Math.pow(ratio, elasticity.doubleValue()));
    }
}
