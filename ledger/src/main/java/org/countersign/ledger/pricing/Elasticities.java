package org.countersign.ledger.pricing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.pricing.Elasticity;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How each product answers to its price, as it was last learnt from the shop's sales. */
public final class Elasticities {

    private final Database database;

    public Elasticities(Database database) {
        this.database = database;
    }

    /** Takes the place of all that was learnt before: a product that has not been sold for long has none any more. */
    public void replace(List<Elasticity> all) {
        database.allOrNone(h -> {
            h.createUpdate("delete from price_elasticity").execute();
            if (all.isEmpty()) {
                return;
            }
            PreparedBatch batch =
                    h.prepareBatch("insert into price_elasticity (sku, elasticity, low, high, weeks, moves, source,"
                            + " made_at) values (:sku, :value, :low, :high, :weeks, :moves, :source, :at)");
            all.forEach(one -> batch.bind("sku", one.sku())
                    .bind("value", one.value())
                    .bind("low", one.low())
                    .bind("high", one.high())
                    .bind("weeks", one.weeks())
                    .bind("moves", one.moves())
                    .bind("source", one.source().name())
                    .bind("at", Column.time(one.madeAt()))
                    .add());
            batch.execute();
        });
    }

    public Optional<Elasticity> find(String sku) {
        return database.jdbi().withHandle(h -> h.createQuery("select sku, elasticity, low, high, weeks, moves, source,"
                        + " made_at from price_elasticity where sku = :sku")
                .bind("sku", sku)
                .map((row, context) -> elasticity(row))
                .findOne());
    }

    private static Elasticity elasticity(ResultSet row) throws SQLException {
        return new Elasticity(
                row.getString("sku"),
                row.getBigDecimal("elasticity"),
                row.getBigDecimal("low"),
                row.getBigDecimal("high"),
                row.getInt("weeks"),
                row.getInt("moves"),
                Elasticity.Source.valueOf(row.getString("source")),
                Column.instant(row, "made_at"));
    }
}
