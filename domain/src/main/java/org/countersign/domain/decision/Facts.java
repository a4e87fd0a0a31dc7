package org.countersign.domain.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision is about, complete and immutable: a record of plain values that prints to JSON and parses back equal. */
public interface Facts {

    /** The business key: an order id, a SKU, a customer id. */
    String subject();

    /** Parts that rules match one by one, such as an order's lines. */
    default List<?> parts() {
        return List.of();
    }

    /** The moment whose rules decide, such as the purchase when something comes back; null for the rules of today. */
    default @Nullable Instant asOf() {
        return null;
    }
}
