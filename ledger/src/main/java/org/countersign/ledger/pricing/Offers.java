package org.countersign.ledger.pricing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.domain.pricing.Offer;
import org.countersign.ledger.db.Column;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.Handle;

/** What competitors ask: of each the newest price, and how often they changed their minds. */
public final class Offers {

    private static final String COLUMNS = "sku, competitor, price, currency, available, observed_at, url";

    private final Database database;

    public Offers(Database database) {
        this.database = database;
    }

    /**
     * Keeps what was seen, unless something newer is known. True when it says something new: another price, none any more,
     * or a competitor that nobody knew of.
     */
    public boolean observed(Offer offer) {
        return database.together(h -> {
            Optional<Offer> known = h.createQuery("select " + COLUMNS
                            + " from competitor_price where sku = :sku and competitor = :competitor for update")
                    .bind("sku", offer.sku())
                    .bind("competitor", offer.competitor())
                    .map((row, context) -> offer(row))
                    .findOne();
            if (known.filter(k -> k.observedAt().isAfter(offer.observedAt())).isPresent()) {
                return false;
            }
            keep(h, offer, known.isPresent());
            boolean moved =
                    known.filter(k -> k.price().compareTo(offer.price()) != 0).isPresent();
            if (moved) {
                h.createUpdate("insert into competitor_move (sku, competitor, price, observed_at)"
                                + " values (:sku, :competitor, :price, :at)")
                        .bind("sku", offer.sku())
                        .bind("competitor", offer.competitor())
                        .bind("price", offer.price())
                        .bind("at", Column.time(offer.observedAt()))
                        .execute();
            }
            return moved
                    || known.filter(k -> k.available() == offer.available()).isEmpty();
        });
    }

    private static void keep(Handle handle, Offer offer, boolean known) {
        handle.createUpdate(
                        known
                                ? "update competitor_price set price = :price, currency = :currency,"
                                        + " available = :available, observed_at = :at, url = :url"
                                        + " where sku = :sku and competitor = :competitor"
                                : "insert into competitor_price (" + COLUMNS
                                        + ") values (:sku, :competitor, :price, :currency, :available, :at, :url)")
                .bind("sku", offer.sku())
                .bind("competitor", offer.competitor())
                .bind("price", offer.price())
                .bind("currency", offer.currency())
                .bind("available", offer.available())
                .bind("at", Column.time(offer.observedAt()))
                .bind("url", offer.url())
                .execute();
    }

    /** All that are known, the lowest price first, however old. */
    public List<Offer> of(String sku) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select " + COLUMNS + " from competitor_price where sku = :sku order by price, competitor")
                .bind("sku", sku)
                .map((row, context) -> offer(row))
                .list());
    }

    /** How often competitors made their prices others since then. */
    public int moves(String sku, Instant from) {
        return database.jdbi().withHandle(h -> h.createQuery(
                        "select count(*) from competitor_move where sku = :sku and observed_at >= :from")
                .bind("sku", sku)
                .bind("from", Column.time(from))
                .mapTo(Integer.class)
                .one());
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getString("sku"),
                row.getString("competitor"),
                Column.money(row, "price"),
                row.getString("currency"),
                row.getBoolean("available"),
                Column.instant(row, "observed_at"),
                row.getString("url"));
    }
}
