package org.countersign.ledger.fulfilment;

import java.util.Optional;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.ledger.db.Database;

/** Catalogue. */
@SuppressWarnings("DoNotCallSuggester")
public final class Catalogue {
    public Catalogue(Database database) {}

    public void upsert(ProductUpserted product) {
        throw new UnsupportedOperationException("being written");
    }

    public Optional<Product> find(String sku) {
        throw new UnsupportedOperationException("being written");
    }
}
