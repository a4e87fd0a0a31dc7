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
 * @param budgetLeft what may still be ordered this month, in {@code currency}; null when there is no budget
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

    /** By how much it is over what is left of the budget; 0 when it is not. */
    public BigDecimal overBudget() {
        return budgetLeft == null ? BigDecimal.ZERO : total.subtract(budgetLeft).max(BigDecimal.ZERO);
    }
}
