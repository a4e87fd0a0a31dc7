package org.countersign.domain.reorder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the shop buys from.
 *
 * @param email where orders and reminders go
 * @param leadDays days from order to delivery, as promised
 * @param order what it asks of each order
 * @param active false when nothing is ordered there any more
 */
public record Supplier(
        String supplierId,
        String name,
        @Nullable String email,
        String currency,
        int leadDays,
        OrderTerms order,
        boolean active,
        List<Terms> terms) {

    public Supplier {
        terms = List.copyOf(terms);
    }
}
