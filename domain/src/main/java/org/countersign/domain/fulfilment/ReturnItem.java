package org.countersign.domain.fulfilment;

import java.math.BigDecimal;
import org.countersign.domain.decision.Part;
import org.jspecify.annotations.Nullable;

/**
 * One product of a return: as announced until the goods are here, then as they arrived. Money is in the order's currency.
 *
 * @param ordered how many pieces the order had, {@code returnedBefore} of them in earlier returns
 * @param price what the customer paid for one piece, its share of the order's discounts taken off
 * @param condition how they look: as-new, opened or damaged; null until somebody has looked
 */
public record ReturnItem(
        int number,
        String sku,
        @Nullable String description,
        @Nullable String category,
        int ordered,
        int returnedBefore,
        int quantity,
        BigDecimal unitPrice,
        BigDecimal price,
        @Nullable String condition)
        implements Part {

    public BigDecimal amount() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }
}
