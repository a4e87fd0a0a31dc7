package org.countersign.domain.reorder;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What there is of a product.
 *
 * @param onHand on the shelf, reserved pieces included
 * @param onOrder asked of suppliers and not here yet, whether sent or still waiting for a person
 * @param orderedDaysAgo days since an order of it was last proposed; -1 when never
 * @param refusedDaysAgo days since a person last refused or cancelled one; -1 when never
 * @param waitedDays since it was first put off until more is ordered of its supplier; null when it is not
 */
public record ShelfState(
        int onHand,
        int reserved,
        int onOrder,
        int orderedDaysAgo,
        int refusedDaysAgo,
        @Nullable BigDecimal waitedDays) {

    /** What can be sold without ordering again. */
    public int position() {
        return onHand - reserved + onOrder;
    }
}
