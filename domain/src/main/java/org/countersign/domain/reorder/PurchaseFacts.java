package org.countersign.domain.reorder;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.countersign.domain.decision.Facts;
import org.countersign.domain.decision.Part;
import org.jspecify.annotations.Nullable;

/**
 * An order at a supplier, before it is sent.
 *
 * @param deliveries that ever came from this supplier
 * @param total with freight
 * @param budgetLeft what may still be ordered this month, in {@code currency}; null when there is no budget
 * @param freight that the supplier is expected to charge; null when none is known
 * @param minimumValue that the supplier asks of an order's goods; null when it asks none
 */
public record PurchaseFacts(
        String orderId,
        OffsetDateTime at,
        String supplierId,
        String supplier,
        int deliveries,
        String currency,
        BigDecimal total,
        @Nullable BigDecimal budgetLeft,
        @Nullable BigDecimal freight,
        @Nullable BigDecimal minimumValue,
        List<PurchaseLine> lines)
        implements Facts {

    public PurchaseFacts {
        lines = List.copyOf(lines);
    }

    @Override
    public String subject() {
        return orderId;
    }

    @Override
    public List<? extends Part> parts() {
        return lines;
    }

    @Override
    public BigDecimal stake() {
        return total;
    }

    /** What its goods cost, without freight. */
    public BigDecimal goods() {
        return freight == null ? total : total.subtract(freight);
    }

    /** By how much its goods are below the supplier's minimum; 0 when they are not. */
    public BigDecimal belowMinimum() {
        return new OrderTerms(minimumValue, null, null).missing(goods());
    }

    /** By how much it is over what is left of the budget; 0 when it is not. */
    public BigDecimal overBudget() {
        return budgetLeft == null ? BigDecimal.ZERO : total.subtract(budgetLeft).max(BigDecimal.ZERO);
    }
}
