package org.countersign.domain.decision;

import java.util.List;

/** What a decision is about, complete and immutable: a record of plain values that prints to JSON and parses back equal. */
public interface Facts {

    /** The business key: an order id, a SKU, a customer id. */
    String subject();

    /** Parts that rules match one by one, such as an order's lines. */
    default List<?> parts() {
        return List.of();
    }
}
