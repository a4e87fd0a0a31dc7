package org.countersign.domain.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a decision is about, complete and immutable: a record of plain values that prints to JSON and parses back equal. */
public interface Facts {

    /** The business key: an order id, a SKU, a customer id. */
    String subject();

    /** Parts that rules match one by one, such as an order's lines. */
    default List<? extends Part> parts() {
        return List.of();
    }

    /** Whose case it is: a customer's id, or the e-mail address of somebody without one; null when it is nobody's. */
    default @Nullable String person() {
        return null;
    }

    /** The money that the case is about, in {@link #currency()}; null when it is about none. */
    default @Nullable BigDecimal stake() {
        return null;
    }

    default @Nullable String currency() {
        return null;
    }

    /** The moment whose rules decide, such as the purchase when something comes back; null for the rules of today. */
    default @Nullable Instant asOf() {
        return null;
    }
}
