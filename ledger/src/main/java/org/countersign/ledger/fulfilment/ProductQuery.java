package org.countersign.ledger.fulfilment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which products to list.
 *
 * @param text the beginning of an SKU, or any part of a description; null means any
 * @param needs the products that need one of these; empty means any
 */
public record ProductQuery(
        @Nullable String text, Set<ProductNeed> needs, ProductSort sort, @Nullable String cursor, int limit) {

    public ProductQuery {
        needs = Set.copyOf(needs);
    }
}
