package org.countersign.ledger.fulfilment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.domain.event.ProductUpserted;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;

/** The products as the shop last described them, with their record of sales and returns. */
public final class Catalogue {

    private final Database database;

    public Catalogue(Database database) {
        this.database = database;
    }

    /** Replaces what was known, but not the product's record. */
    public void upsert(ProductUpserted product) {
        database.allOrNone(h -> {
            h.createUpdate(
                            "insert into product (sku, description, stock_managed, active, sold_orders, cancelled_orders)"
                                    + " values (:sku, '', false, true, 0, 0) on conflict do nothing")
                    .bind("sku", product.sku())
                    .execute();
            h.createUpdate("update product set description = :description, category = :category, price = :price,"
                            + " cost = :cost, currency = :currency, weight_grams = :weight,"
                            + " stock_managed = :managed, active = :active, list_price = :list,"
                            + " advertised_minimum = :advertised where sku = :sku")
                    .bind("sku", product.sku())
                    .bind("description", product.description())
                    .bind("category", product.category())
                    .bind("price", product.price())
                    .bind("cost", product.cost())
                    .bind("currency", product.currency())
                    .bind("weight", product.weightGrams())
                    .bind("managed", Boolean.TRUE.equals(product.stockManaged()))
                    .bind("active", !Boolean.FALSE.equals(product.active()))
                    .bind("list", product.listPrice())
                    .bind("advertised", product.advertisedMinimum())
                    .execute();
        });
    }

    /** Another price from now on; the shop is told by an event of its own. */
    public void price(String sku, BigDecimal price) {
        database.jdbi().useHandle(h -> h.createUpdate("update product set price = :price where sku = :sku")
                .bind("sku", sku)
                .bind("price", price)
                .execute());
    }

    public Optional<Product> find(String sku) {
        return database.jdbi().withHandle(h -> h.createQuery("select p.*, coalesce(w.standard, p.category) as standard"
                        + " from product p left join category_word w on w.said = p.category where p.sku = :sku")
                .bind("sku", sku)
                .map((row, context) -> new Product(
                        row.getString("sku"),
                        row.getString("description"),
                        row.getString("category"),
                        row.getString("standard"),
                        Column.moneyOrNull(row, "price"),
                        Column.moneyOrNull(row, "cost"),
                        row.getString("currency"),
                        Column.intOrNull(row, "weight_grams"),
                        Column.moneyOrNull(row, "list_price"),
                        Column.moneyOrNull(row, "advertised_minimum"),
                        row.getBoolean("stock_managed"),
                        row.getBoolean("active"),
                        row.getInt("sold_orders"),
                        row.getInt("cancelled_orders")))
                .findOne());
    }

    /** What people call these products; without those that nobody has described. */
    public Map<String, String> descriptions(Collection<String> skus) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select sku, description from product where sku = any(:skus) and description <> ''")
                .bindArray("skus", String.class, skus.toArray())
                .collectRows(Collectors.toMap(
                        row -> row.getColumn("sku", String.class), row -> row.getColumn("description", String.class))));
    }

    /** Every product that has a category, and the category as the shop's own list names it. */
    public Map<String, String> categories() {
        Map<String, String> categories = new HashMap<>();
        database.jdbi().useHandle(h -> h.createQuery("select p.sku, coalesce(w.standard, p.category) as standard"
                        + " from product p left join category_word w on w.said = p.category"
                        + " where p.category is not null")
                .map((row, context) -> categories.put(row.getString("sku"), row.getString("standard")))
                .list());
        return categories;
    }
}
