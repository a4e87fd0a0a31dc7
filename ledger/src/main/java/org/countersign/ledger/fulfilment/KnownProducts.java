package org.countersign.ledger.fulfilment;

import java.util.List;
import org.countersign.domain.records.KnownRecord;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** All products by which duplicates are looked for, a stretch of codes at a time. */
public final class KnownProducts {

    private final Database database;

    public KnownProducts(Database database) {
        this.database = database;
    }

    /** The next in the order of their codes, as the database sorts them; empty at the end. */
    public List<KnownRecord> next(String after, int most) {
        return database.jdbi().withHandle(h -> h.createQuery("select sku, description, category, price, currency,"
                        + " weight_grams from product where sku > :after order by sku limit :most")
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> new KnownRecord(
                        row.getString("sku"),
                        row.getString("description"),
                        null,
                        null,
                        null,
                        row.getString("category"),
                        Column.moneyOrNull(row, "price"),
                        row.getString("currency"),
                        Column.intOrNull(row, "weight_grams")))
                .list());
    }
}
