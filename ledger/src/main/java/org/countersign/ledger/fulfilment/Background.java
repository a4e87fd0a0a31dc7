package org.countersign.ledger.fulfilment;

import java.util.Map;
import org.countersign.domain.fulfilment.CustomerHistory;
import org.countersign.domain.fulfilment.ProductRecord;

/**
 * What is on record when an order comes.
 *
 * @param exists whether an order with this id is there already
 * @param products by SKU; a SKU that is not in the catalogue is absent
 */
public record Background(boolean exists, CustomerHistory history, Map<String, ProductRecord> products) {

    public Background {
        products = Map.copyOf(products);
    }
}
