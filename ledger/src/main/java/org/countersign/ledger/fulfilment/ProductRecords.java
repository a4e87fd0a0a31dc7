package org.countersign.ledger.fulfilment;

import java.util.List;
import java.util.Optional;
import org.countersign.domain.records.Pair;
import org.countersign.domain.records.PairState;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.records.RecordGroups;
import org.countersign.ledger.records.RecordPairs;

/** One record for a product that stands in the catalogue under several codes. Nothing is written for it. */
public final class ProductRecords {

    private final Catalogue catalogue;
    private final RecordGroups groups;
    private final RecordPairs pairs;

    public ProductRecords(Database database) {
        catalogue = new Catalogue(database);
        groups = new RecordGroups(database);
        pairs = new RecordPairs(database);
    }

    /** By any of its codes. */
    public Optional<ProductRecord> find(String sku) {
        List<String> skus = groups.of(RecordKind.PRODUCT, sku);
        List<Product> products =
                skus.stream().map(catalogue::find).flatMap(Optional::stream).toList();
        List<Pair> joins = skus.size() < 2 ? List.of() : pairs.of(RecordKind.PRODUCT, skus, PairState.JOINED);
        return products.isEmpty() ? Optional.empty() : Optional.of(ProductRecord.of(products, joins));
    }
}
