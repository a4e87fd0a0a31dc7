package org.countersign.ledger.reorder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.reorder.OrderTerms;
import org.countersign.domain.reorder.Supplier;
import org.countersign.domain.reorder.Terms;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Cursor;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.db.Page;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Whom the shop buys from, as it was told last, and of whom it buys which product. */
public final class Suppliers {

    private static final String COLUMNS =
            "supplier_id, name, email, currency, lead_days," + " minimum_value, freight, freight_free_from, active";

    private final Database database;

    public Suppliers(Database database) {
        this.database = database;
    }

    /** Replaces what was known, products included. */
    public void upsert(Supplier supplier) {
        database.allOrNone(h -> {
            h.createUpdate("insert into supplier (supplier_id, name, currency, lead_days, active)"
                            + " values (:id, :name, :currency, :days, :active) on conflict do nothing")
                    .bind("id", supplier.supplierId())
                    .bind("name", supplier.name())
                    .bind("currency", supplier.currency())
                    .bind("days", supplier.leadDays())
                    .bind("active", supplier.active())
                    .execute();
            h.createUpdate("update supplier set name = :name, email = :email, currency = :currency,"
                            + " lead_days = :days, minimum_value = :minimum, freight = :freight,"
                            + " freight_free_from = :freeFrom, active = :active where supplier_id = :id")
                    .bind("id", supplier.supplierId())
                    .bind("name", supplier.name())
                    .bind("email", supplier.email())
                    .bind("currency", supplier.currency())
                    .bind("days", supplier.leadDays())
                    .bind("minimum", supplier.order().minimumValue())
                    .bind("freight", supplier.order().freight())
                    .bind("freeFrom", supplier.order().freeFrom())
                    .bind("active", supplier.active())
                    .execute();
            h.createUpdate("delete from supplier_item where supplier_id = :id")
                    .bind("id", supplier.supplierId())
                    .execute();
            items(h, supplier.terms());
        });
    }

    private static void items(Handle handle, List<Terms> all) {
        if (all.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into supplier_item (sku, supplier_id, terms) values (:sku, :supplier, :terms)");
        all.forEach(terms -> batch.bind("sku", terms.sku())
                .bind("supplier", terms.supplierId())
                .bind("terms", Json.write(terms))
                .add());
        batch.execute();
    }

    /** With all products, in the order of their SKUs. */
    public Optional<Supplier> find(String supplierId) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select " + COLUMNS + " from supplier where supplier_id = :id")
                        .bind("id", supplierId)
                        .map((row, context) -> supplier(row, terms(h, "supplier_id", supplierId)))
                        .findOne());
    }

    /** By their ids, with all products. */
    public Page<Supplier> list(@Nullable String cursor, int limit) {
        Where where = new Where();
        long total = where.count(database, "supplier");
        Cursor after = Cursor.of(cursor);
        if (after != null) {
            where.and("supplier_id > :after", "after", after.id());
        }
        String sql = "select " + COLUMNS + " from supplier" + where + " order by supplier_id limit " + (limit + 1);
        List<Supplier> rows = database.jdbi().withHandle(h -> where.query(h, sql)
                .map((row, context) -> supplier(row, terms(h, "supplier_id", row.getString("supplier_id"))))
                .list());
        return Cursor.page(rows, limit, total, s -> new Cursor(Instant.EPOCH, s.supplierId()));
    }

    /** Who sells a product: each supplier with that product alone. */
    public List<Supplier> selling(String sku) {
        return database.jdbi().withHandle(h -> terms(h, "sku", sku).stream()
                .flatMap(terms -> h
                        .createQuery("select " + COLUMNS + " from supplier where supplier_id = :id and active")
                        .bind("id", terms.supplierId())
                        .map((row, context) -> supplier(row, List.of(terms)))
                        .stream())
                .toList());
    }

    /** Where the shop buys a product: the preferred supplier, or the cheapest. */
    public Optional<Supplier> choose(String sku) {
        return selling(sku).stream()
                .min(Comparator.comparing((Supplier s) -> !s.terms().get(0).preferred())
                        .thenComparing(s -> s.terms().get(0).unitCost())
                        .thenComparing(Supplier::supplierId));
    }

    private static List<Terms> terms(Handle handle, String column, String value) {
        return handle
                .createQuery("select terms from supplier_item where " + column + " = :value order by sku, supplier_id")
                .bind("value", value)
                .mapTo(String.class)
                .list()
                .stream()
                .map(json -> Json.read(json, Terms.class))
                .toList();
    }

    private static Supplier supplier(ResultSet row, List<Terms> terms) throws SQLException {
        return new Supplier(
                row.getString("supplier_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("currency"),
                row.getInt("lead_days"),
                new OrderTerms(
                        Column.moneyOrNull(row, "minimum_value"),
                        Column.moneyOrNull(row, "freight"),
                        Column.moneyOrNull(row, "freight_free_from")),
                row.getBoolean("active"),
                terms);
    }
}
