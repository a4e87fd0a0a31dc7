package org.countersign.domain.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import org.countersign.domain.decision.Facts;

/** A price change before it is put up, with what was moved in the hour before it. */
public record ChangeFacts(PriceProposal proposal, OffsetDateTime at, Exposure exposure) implements Facts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String subject() {
        return proposal.sku();
    }

    @Override
    public String currency() {
        return proposal.currency();
    }

    /** What it moves in a week, or the new price where nobody knows how many are sold. */
    @Override
    public BigDecimal stake() {
        BigDecimal money = proposal.weeklyMoney();
        return money == null ? proposal.to() : money;
    }

    /** Percent that the price moves, whichever way. */
    public BigDecimal move() {
        return proposal.percent().abs();
    }

    /** Percent that the new price is over the cost. */
    public BigDecimal marginAfter() {
        return proposal.to()
                .subtract(proposal.cost())
                .multiply(HUNDRED)
                .divide(proposal.cost(), 1, RoundingMode.HALF_EVEN);
    }
}
